package vn.dunghen.board;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dunghen.figure.FigureList;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.ListQuestion;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;

/** Asks for the figures of a page; each call is a scan of the register. */
@Component
final class Scores {

  private final Figures figures;
  private final LiveRegister live;

  Scores(Figures figures, LiveRegister live) {
    this.figures = figures;
    this.live = live;
  }

  /** Every unit of the province, the province first. */
  Map<UnitCode, Scored> province(Question question) {
    return figures.branch(about(question).withUnit(question.root().code()));
  }

  /** The unit of the question. */
  Scored unit(Question question) {
    return figures.unit(about(question));
  }

  /** The unit of the question and those directly below it. */
  Map<UnitCode, Scored> children(Question question) {
    return figures.children(about(question));
  }

  /** The months of the period for the unit. */
  Map<String, Scored> months(Question question) {
    return figures.by(about(question), GroupBy.MONTH);
  }

  /** The unit's figures told apart. */
  Map<String, Scored> by(Question question, GroupBy by) {
    return figures.by(about(question), by);
  }

  List<Figures.Reading> readings(Question question, List<IndexDefinition> definitions) {
    return figures.readings(about(question), definitions);
  }

  FigureList list(Question question, Slice slice, ListQuestion asked) {
    return figures.list(about(question).withSlice(slice), asked);
  }

  /** The unit of the question and all below it, over a narrower slice. */
  Map<UnitCode, Scored> branch(Question question, Slice slice) {
    return figures.branch(about(question).withSlice(slice));
  }

  /** The unit's figures over a narrower slice. */
  Scored unit(Question question, Slice slice) {
    return figures.unit(about(question).withSlice(slice));
  }

  Register register(Question question) {
    return live.register(question.ledger());
  }

  private static FigureQuestion about(Question question) {
    return new FigureQuestion(question.ledger(), question.definition(), question.slice());
  }
}
