package vn.dunghen.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the portal really published of Khánh Hòa in 2026, so that a demonstration has something to
 * stand beside its made-up dossiers. The same file again is nothing new.
 */
@Component
@ConditionalOnBooleanProperty("dunghen.demo")
class DemoScores implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoScores.class);
  private static final String FILE = "/reference/khanh-hoa-2026-published.csv";

  private final PublishedFiles files;

  DemoScores(PublishedFiles files) {
    this.files = files;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try (InputStream in = DemoScores.class.getResourceAsStream(FILE)) {
      if (in != null) {
        files.take(in.readAllBytes(), PublishedFiles.About.NOTHING);
      }
    } catch (PublishedFiles.FileWrong | DataAccessException notNow) {
      LOG.info("no published scores for the demonstration: {}", notNow.getClass().getSimpleName());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
