package vn.dunghen.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Fee;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Step;
import vn.dunghen.folding.Telling;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** Each difference put in is found by its name, and nothing else is. */
class ComparisonProperties {

  private static final Dossier OURS =
      with(
          new Telling("H32.01-260817-00213")
              .say(
                  "17/08 08:30",
                  said ->
                      said.withSubmittedAt(at("16/08 20:00"))
                          .withAcceptedAt(at("17/08 08:30"))
                          .withDue(Due.moment(at("22/08 17:00")))
                          .withChannel(2)
                          .withVneid()
                          .withProcedure("1.999001")
                          .withUnits("H32.01", "H32.01", "17/08 09:00")
                          .withFees(50_000, 20_000)
                          .withComponents(
                              new Component("TP01", true, true, 0, false, null),
                              new Component("TP02", true, false, 0, false, null))
                          .withStatus(2))
              .status(5, "18/08 09:00")
              .supplement("1", "18/08 09:00", "19/08 09:00")
              .status(9, "21/08 10:00")
              .paid("17/08 10:00", 1, true)
              .result("21/08 10:02", true)
              .local(),
          Map.of("endedAt", at("21/08 10:00"), "applicantKind", 1));

  /** Another value for a field, and what it is to be called. */
  private record Spoilt(@Nullable Object value, DifferenceKind kind) {}

  private static final Map<String, Spoilt> SPOILT = new LinkedHashMap<>();

  static {
    SPOILT.put("statusHistory", new Spoilt(ended(OURS, 4), DifferenceKind.STATUS));
    SPOILT.put("acceptedAt", new Spoilt(at("17/08 08:31"), DifferenceKind.ACCEPTED));
    SPOILT.put("due", new Spoilt(null, DifferenceKind.DUE));
    SPOILT.put("endedAt", new Spoilt(null, DifferenceKind.ENDED));
    SPOILT.put("supplements", new Spoilt(List.of(), DifferenceKind.SUPPLEMENT));
    SPOILT.put("channel", new Spoilt(1, DifferenceKind.CHANNEL));
    SPOILT.put("paidOnline", new Spoilt(3, DifferenceKind.PAYMENT));
    SPOILT.put("fees", new Spoilt(List.of(new Fee("P", 1)), DifferenceKind.PAYMENT));
    SPOILT.put("payments", new Spoilt(List.<Payment>of(), DifferenceKind.PAYMENT));
    SPOILT.put("components", new Spoilt(List.of(), DifferenceKind.DIGITISATION));
    SPOILT.put("hasDigitisedComponent", new Spoilt(true, DifferenceKind.DIGITISATION));
    SPOILT.put("results", new Spoilt(List.<Result>of(), DifferenceKind.RESULT));
    SPOILT.put("verifiedByVneid", new Spoilt(false, DifferenceKind.POPULATION_DATA));
    SPOILT.put("databasesUsed", new Spoilt(List.of("7"), DifferenceKind.POPULATION_DATA));
    SPOILT.put("competentUnit", new Spoilt(new UnitCode("H32.02"), DifferenceKind.UNIT));
    SPOILT.put("procedure", new Spoilt(new ProcedureCode("1.999002"), DifferenceKind.PROCEDURE));
    SPOILT.put("submittedAt", new Spoilt(null, DifferenceKind.OTHER));
    SPOILT.put("competentReceivedAt", new Spoilt(null, DifferenceKind.OTHER));
    SPOILT.put("returnedAt", new Spoilt(at("22/08 08:00"), DifferenceKind.OTHER));
    SPOILT.put("refusedAt", new Spoilt(at("22/08 08:00"), DifferenceKind.OTHER));
    SPOILT.put("receivingUnit", new Spoilt(new UnitCode("H32.02"), DifferenceKind.OTHER));
    SPOILT.put("applicantKind", new Spoilt(2, DifferenceKind.OTHER));
  }

  /** What belongs to neither side. */
  private static final Map<String, Object> NOT_COMPARED =
      Map.of(
          "aliases",
          List.of("1"),
          "likedLast",
          true,
          "resultInOwnersList",
          true,
          "petitions",
          List.of("PA1"),
          "synchronisedAt",
          at("01/09 08:00"),
          "source",
          "cong",
          "doorFindings",
          List.of(new DoorFinding("DQ-28", null, "90")),
          "account",
          "0".repeat(40));

  private static List<StatusChange> ended(Dossier dossier, int status) {
    List<StatusChange> history = new ArrayList<>(dossier.statusHistory());
    history.set(history.size() - 1, new StatusChange(status, at("21/08 10:00")));
    return history;
  }

  private static Dossier with(Dossier dossier, Map<String, ?> values) {
    try {
      RecordComponent[] components = Dossier.class.getRecordComponents();
      Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        arguments[i] =
            values.containsKey(name)
                ? values.get(name)
                : components[i].getAccessor().invoke(dossier);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<Dossier> constructor = Dossier.class.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Set<DifferenceKind> kinds(Dossier ours, Dossier theirs) {
    Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
    Comparison.of(ours, theirs).forEach(difference -> kinds.add(difference.kind()));
    return kinds;
  }

  @Provide
  Arbitrary<Set<String>> fields() {
    return Arbitraries.of(SPOILT.keySet()).set();
  }

  @Property
  void findsWhatWasPutInAndNothingElse(@ForAll("fields") Set<String> fields) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field, Objects.requireNonNull(SPOILT.get(field)).value()));
    Set<DifferenceKind> wanted =
        fields.stream()
            .map(field -> Objects.requireNonNull(SPOILT.get(field)).kind())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DifferenceKind.class)));
    assertThat(kinds(OURS, with(OURS, values))).isEqualTo(wanted);
    // The other way round it is the same.
    assertThat(kinds(with(OURS, values), OURS)).isEqualTo(wanted);
  }

  @Property
  void theOrderOfTellingIsNoDifference(@ForAll long seed) {
    List<Fee> fees = new ArrayList<>(OURS.fees());
    List<Component> components = new ArrayList<>(OURS.components());
    List<Step> steps = new ArrayList<>(OURS.steps());
    java.util.Random random = new java.util.Random(seed);
    Collections.shuffle(fees, random);
    Collections.shuffle(components, random);
    Collections.shuffle(steps, random);
    Dossier theirs = with(OURS, Map.of("fees", fees, "components", components, "steps", steps));
    assertThat(Comparison.of(OURS, theirs)).isEmpty();
  }

  @Example
  void everyFieldIsEitherComparedOrKnownNotToBe() {
    Set<String> known = new java.util.TreeSet<>(List.of("code", "firstDue", "dueChanges", "steps"));
    known.addAll(SPOILT.keySet());
    known.addAll(NOT_COMPARED.keySet());
    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Dossier.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @Example
  void whoToldItAndWhenItWasConfirmedIsNoDifference() {
    assertThat(Comparison.of(OURS, with(OURS, NOT_COMPARED))).isEmpty();
  }

  @Example
  void anotherMomentOfTheSameStatusIsAnotherProgress() {
    List<StatusChange> history = new ArrayList<>(OURS.statusHistory());
    history.set(history.size() - 1, new StatusChange(9, at("21/08 10:05")));
    assertThat(kinds(OURS, with(OURS, Map.of("statusHistory", history))))
        .containsExactly(DifferenceKind.PROGRESS);
  }

  @Example
  void oneSideAloneIsMissingOnTheOther() {
    assertThat(Comparison.of(OURS, null))
        .extracting(Difference::kind)
        .containsExactly(DifferenceKind.MISSING_THERE);
    assertThat(Comparison.of(null, OURS))
        .extracting(Difference::kind)
        .containsExactly(DifferenceKind.MISSING_HERE);
    assertThat(Comparison.of(null, null)).isEmpty();
  }

  @Example
  void aListThatSaysFewFieldsDiffersInThoseAlone() {
    Dossier listed =
        new Telling("H32.01-260817-00213")
            .say(
                "22/08 08:00",
                said ->
                    said.withAcceptedAt(at("17/08 08:30"))
                        .withDue(Due.moment(at("21/08 17:00")))
                        .withStatus(4))
            .local();
    assertThat(kinds(OURS, with(listed, Map.of("source", "danh-sach-cong"))))
        .containsExactlyInAnyOrder(DifferenceKind.STATUS, DifferenceKind.DUE);
  }

  /** No service carries payments: the portal knows of those elsewhere by what the dossier tells. */
  @Example
  void aPaymentThatTheDossierTellsOfOrThatWasNotOnlineIsNoDifference() {
    Dossier told = with(OURS, Map.of("paidOnline", 2));
    assertThat(Comparison.of(told, with(told, Map.of("payments", List.of())))).isEmpty();
    Payment cash = new Payment("TT9", 50_000, at("17/08 10:00"), 3, true);
    Dossier counter = with(OURS, Map.of("payments", List.of(cash)));
    assertThat(Comparison.of(counter, with(counter, Map.of("payments", List.of())))).isEmpty();
  }

  @Example
  void saysWhatBothHaveInWords() {
    Difference difference = Comparison.of(OURS, with(OURS, Map.of("channel", 1))).getFirst();
    assertThat(difference.vi()).isEqualTo("Kênh thực hiện: tỉnh trực tuyến; Cổng trực tiếp");
  }
}
