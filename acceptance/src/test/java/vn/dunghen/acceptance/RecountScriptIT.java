package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script that checks us is checked too, by cases worked by hand. */
class RecountScriptIT {

  @Test
  void passesItsOwnTests() {
    Finished finished =
        Finished.run(
            List.of("python3", "-m", "unittest"),
            Place.RECOUNT,
            Map.of("PYTHONDONTWRITEBYTECODE", "1"),
            Duration.ofMinutes(1));
    assertThat(finished.exit()).as(finished.errors()).isZero();
    assertThat(finished.errors()).contains("OK").doesNotContain("Ran 0 tests");
  }

  @Test
  void importsNothingButPythonItself() {
    String script =
        """
        import ast, pathlib, sys
        own = {p.stem for p in pathlib.Path('.').glob('*.py')}
        used = set()
        for p in pathlib.Path('.').glob('*.py'):
            for node in ast.walk(ast.parse(p.read_text(encoding='utf-8'))):
                if isinstance(node, ast.Import):
                    used |= {a.name.split('.')[0] for a in node.names}
                elif isinstance(node, ast.ImportFrom):
                    used.add(node.module.split('.')[0])
        print(sorted(used - own - set(sys.stdlib_module_names)))
        """;
    Finished finished =
        Finished.run(
            List.of("python3", "-c", script), Place.RECOUNT, Map.of(), Duration.ofMinutes(1));
    assertThat(finished.out()).as(finished.errors()).isEqualToIgnoringNewLines("[]");
  }
}
