package vn.dunghen.board;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.Frame.Trees;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;

/** Whether a page is shown in the tree of its period or restated in the one of today. */
@Component
final class TreeChoice {

  private static final String UNIT_PATH = "/don-vi/";

  private final LiveRegister live;
  private final InstantSource clock = InstantSource.system();

  TreeChoice(LiveRegister live) {
    this.live = live;
  }

  /** The choice; null where both trees are the same and neither was asked for. */
  @Nullable Trees of(Question question) {
    Organisation organisation = live.organisation();
    LocalDate now = VietnamTime.dateOf(clock.instant());
    Tree today = organisation.treeOn(now);
    Tree ofPeriod =
        organisation.treeOn(
            question.asOf().isBefore(question.period().to())
                ? VietnamTime.dateOf(question.asOf())
                : question.period().lastDay());
    boolean same = today.since().equals(ofPeriod.since());
    if (ofPeriod.units().isEmpty() || (same && question.tree().since().equals(ofPeriod.since()))) {
      return null;
    }
    return new Trees(
        question.tree().since().equals(today.since()),
        address(question, ofPeriod, null),
        address(question, today, now),
        question.tree().date());
  }

  /** The same page in another tree; a unit that does not stand there gives way to its successor. */
  private static String address(Question question, Tree tree, @Nullable LocalDate day) {
    UnitCode unit = question.unit().code();
    UnitCode there = tree.place(unit).unit();
    String path = question.asked().path();
    String query = Frames.without(question.asked().query(), "tree");
    if (!there.equals(unit)) {
      if (path.startsWith(UNIT_PATH)) {
        path = UNIT_PATH + there.value();
      } else {
        query = Frames.without(query, "unit") + "unit=" + there.value() + "&";
      }
    }
    if (day != null) {
      query += "tree=" + day + "&";
    }
    return query.isEmpty() ? path : path + "?" + query.substring(0, query.length() - 1);
  }
}
