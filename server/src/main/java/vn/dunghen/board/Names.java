package vn.dunghen.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.Written;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.officer.Post;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/** How units and procedures are called on pages. */
@Component
final class Names {

  private final LiveRegister live;

  Names(LiveRegister live) {
    this.live = live;
  }

  /** The name of a unit of any tree; its code where nobody knows it. */
  String nameOf(@Nullable UnitCode code) {
    if (code == null) {
      return Written.NOTHING;
    }
    return live.organisation().find(code).map(Unit::name).orElse(code.value());
  }

  /** The name of a procedure; its code where the catalogue does not have it. */
  String nameOf(@Nullable ProcedureCode code) {
    if (code == null) {
      return Written.NOTHING;
    }
    return live.procedures().find(code).map(Procedure::name).orElse(code.value());
  }

  /** The title of an officer on that day; empty where the directory has none. */
  String titleOf(OfficerCode code, LocalDate day) {
    return live.officers()
        .find(code)
        .flatMap(officer -> officer.on(day))
        .map(Post::title)
        .orElse("");
  }
}
