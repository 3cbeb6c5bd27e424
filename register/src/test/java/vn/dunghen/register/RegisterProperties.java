package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.counting.Population.IN_HAND;
import static vn.dunghen.counting.Population.RECEIVED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.CountName.Subject;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Goal: whatever happened, in whatever order, a figure is what asking each dossier gives. Method:
 * dossiers, histories and slices by chance from a seed that a failure prints.
 */
class RegisterProperties {

  private static final List<Population> POPULATIONS = List.of(RECEIVED, IN_HAND);

  private static Register with(Collection<Dossier> dossiers) {
    Register register = new Register(Ledger.LOCAL, SmallProvince.RULES, 2);
    register.apply(Batch.of(dossiers));
    return register;
  }

  private static Tally under(Map<String, Tally> tallies, String key) {
    return Objects.requireNonNull(tallies.get(key), key);
  }

  @Property(tries = 300)
  void everyFigureIsWhatAskingEachDossierGives(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    List<Dossier> dossiers = madeUp.dossiers(40);
    Register register = with(dossiers);
    Slice slice = madeUp.slice();
    Map<String, Tally> byUnit = register.count(slice, GroupBy.BRANCH);
    byUnit.forEach(
        (unit, tally) ->
            assertCountsLike(new ByHand(slice.withUnit(new UnitCode(unit)), dossiers), tally));
  }

  @Property(tries = 200)
  void everyFigureOfPetitionsIsWhatAskingEachGives(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = with(List.of());
    Batch.Builder batch = Batch.builder();
    List<Petition> petitions = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      petitions.add(madeUp.petition(i));
      batch.lay(petitions.getLast());
    }
    register.apply(batch.build());
    Slice slice = madeUp.slice();
    Map<String, Tally> byUnit = register.count(slice, GroupBy.BRANCH);
    for (CountName count : CountName.values()) {
      if (count.subject() == Subject.PETITION) {
        byUnit.forEach(
            (unit, tally) -> {
              ByHand byHand = new ByHand(slice.withUnit(new UnitCode(unit)), List.of());
              for (Population population : POPULATIONS) {
                assertThat(tally.of(count, population))
                    .as("%s of %s in %s", count, population, unit)
                    .isEqualTo(byHand.petitions(count, population, petitions));
              }
            });
      }
    }
  }

  private static void assertCountsLike(ByHand byHand, Tally tally) {
    for (CountName count : CountName.values()) {
      for (Population population : POPULATIONS) {
        if (count.subject() == Subject.DOSSIER) {
          assertThat(tally.of(count, population))
              .as("%s of %s", count, population)
              .isEqualTo(byHand.dossiers(count, population));
        } else if (count.subject() == Subject.PROCEDURE_IN_DOSSIERS) {
          assertThat(tally.of(count, population))
              .as("%s of %s", count, population)
              .isEqualTo(byHand.procedures(count, population));
        }
      }
    }
  }

  @Property(tries = 200)
  void changesOneByOneGiveWhatAFreshRegisterGives(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register changed = with(List.of());
    Map<DossierCode, Dossier> known = new HashMap<>();
    for (int i = 0; i < 120; i++) {
      Dossier dossier = madeUp.dossier(madeUp.code());
      if (random.nextInt(3) > 0) {
        changed.apply(Batch.of(List.of(dossier)));
        known.put(dossier.code(), dossier);
      } else {
        changed.apply(Batch.builder().remove(dossier.code()).build());
        known.remove(dossier.code());
      }
    }
    Register fresh = with(known.values());
    assertThat(changed.dossiers()).isEqualTo(known.size());
    assertThat(changed.differences(fresh, 10)).isEmpty();
    assertSameTallies(changed, fresh, madeUp.slice());
  }

  @Property(tries = 200)
  void aSupposedChangeGivesWhatAFreshRegisterGivesAndLeavesNoTrace(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Map<DossierCode, Dossier> known = byCode(madeUp.dossiers(40));
    Register base = new Register(Ledger.PORTAL, SmallProvince.RULES, 2);
    base.apply(Batch.of(known.values()));
    Map<DossierCode, Dossier> supposed = new HashMap<>(known);
    Batch.Builder batch = Batch.builder();
    for (Dossier dossier : byCode(madeUp.anyDossiers(30)).values()) {
      if (random.nextInt(3) > 0) {
        batch.lay(dossier);
        supposed.put(dossier.code(), dossier);
      } else {
        batch.remove(dossier.code());
        supposed.remove(dossier.code());
      }
    }
    Register after = base.supposing(batch.build());
    Register fresh = new Register(Ledger.PORTAL, SmallProvince.RULES, 2);
    fresh.apply(Batch.of(supposed.values()));
    assertThat(after.differences(fresh, 10)).isEmpty();
    assertSameTallies(after, fresh, madeUp.slice());
    Register untouched = new Register(Ledger.PORTAL, SmallProvince.RULES, 2);
    untouched.apply(Batch.of(known.values()));
    assertThat(base.differences(untouched, 10)).isEmpty();
    assertSameTallies(base, untouched, madeUp.slice());
  }

  private static Map<DossierCode, Dossier> byCode(List<Dossier> dossiers) {
    Map<DossierCode, Dossier> byCode = new HashMap<>();
    dossiers.forEach(dossier -> byCode.put(dossier.code(), dossier));
    return byCode;
  }

  @Property(tries = 100)
  void theOrderInWhichDossiersCameLeavesNoTrace(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    List<Dossier> dossiers = madeUp.dossiers(40);
    List<Dossier> shuffled = new ArrayList<>(dossiers);
    Collections.shuffle(shuffled, random);
    assertSameTallies(with(dossiers), with(shuffled), madeUp.slice());
  }

  private static void assertSameTallies(Register one, Register other, Slice slice) {
    for (GroupBy by : GroupBy.values()) {
      Map<String, Tally> tallies = one.count(slice, by);
      Map<String, Tally> others = other.count(slice, by);
      assertThat(tallies.keySet()).as(by.name()).isEqualTo(others.keySet());
      tallies.forEach((key, tally) -> assertSame(tally, under(others, key)));
    }
  }

  private static void assertSame(Tally one, Tally other) {
    for (CountName count : CountName.values()) {
      for (Population population : POPULATIONS) {
        if (count.subject() != Subject.REPORT) {
          assertThat(one.of(count, population))
              .as("%s of %s", count, population)
              .isEqualTo(other.of(count, population));
        }
        assertThat(one.handlingSeconds(population)).isEqualTo(other.handlingSeconds(population));
      }
    }
    assertThat(one.reported()).isEqualTo(other.reported());
  }

  @Property(tries = 100)
  void aFigureIsAsLongAsItsList(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = with(madeUp.dossiers(60));
    for (int i = 0; i < 10; i++) {
      register.apply(Batch.builder().lay(madeUp.petition(i)).build());
    }
    Slice slice = madeUp.slice();
    Tally tally = register.count(slice);
    for (CountName count : CountName.values()) {
      for (Population population : POPULATIONS) {
        if (count.subject() != Subject.REPORT) {
          Listing all =
              register.list(slice, count, population, ListOrder.CODE, "", 0, Integer.MAX_VALUE);
          assertThat(all.figure())
              .as("%s of %s", count, population)
              .isEqualTo(tally.of(count, population))
              .isEqualTo(all.total())
              .isEqualTo(all.rows().stream().distinct().count());
        }
      }
    }
  }

  @Property(tries = 50)
  void pagesOfAListMakeTheWholeListInAnyOrder(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = with(madeUp.dossiers(60));
    Slice slice = madeUp.slice();
    for (ListOrder.Column column : ListOrder.Column.values()) {
      for (ListOrder.Direction direction : ListOrder.Direction.values()) {
        ListOrder order = new ListOrder(column, direction);
        List<Object> whole = page(register, slice, order, 0, 1000);
        List<Object> pages = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 7) {
          pages.addAll(page(register, slice, order, offset, 7));
        }
        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
      }
    }
  }

  private static List<Object> page(
      Register register, Slice slice, ListOrder order, int offset, int limit) {
    return new ArrayList<>(
        register.list(slice, CountName.RECEIVED, IN_HAND, order, "", offset, limit).rows());
  }

  @Property(tries = 100)
  void dossiersAndPetitionsAddUpOverTheTreeAndDistinctCountsDoNotPretendTo(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    List<Dossier> dossiers = madeUp.dossiers(60);
    Register register = with(dossiers);
    for (int i = 0; i < 10; i++) {
      register.apply(Batch.builder().lay(madeUp.petition(i)).build());
    }
    Slice slice = madeUp.slice().withUnit(SmallProvince.LAND);
    Map<String, Tally> byUnit = register.count(slice, GroupBy.UNIT);
    Tally whole = under(byUnit, SmallProvince.LAND.value());
    Tally below = under(byUnit, SmallProvince.LAND_BRANCH.value());
    Tally own = ownOnly(slice, dossiers, register);
    for (CountName count : CountName.values()) {
      for (Population population : POPULATIONS) {
        switch (count.subject()) {
          case DOSSIER ->
              assertThat(whole.of(count, population))
                  .isEqualTo(below.of(count, population) + own.of(count, population));
          case PETITION ->
              assertThat(whole.of(count, population))
                  .isGreaterThanOrEqualTo(below.of(count, population));
          case PROCEDURE_IN_DOSSIERS ->
              assertThat(whole.of(count, population))
                  .isBetween(
                      below.of(count, population),
                      below.of(count, population) + own.of(count, population) + 1);
          case PROCEDURE, REPORT -> {}
        }
      }
    }
  }

  /** The dossiers that stand at the unit itself, counted in a register of their own. */
  private static Tally ownOnly(Slice slice, List<Dossier> dossiers, Register like) {
    Register own = new Register(Ledger.LOCAL, like.rules(), 1);
    own.apply(
        Batch.of(
            dossiers.stream()
                .filter(dossier -> dossier.owner().equals(java.util.Optional.of(slice.unit())))
                .toList()));
    return own.count(slice);
  }

  @Property(tries = 100)
  void theProvinceIsTheSumOfItsUnitsAndOfWhatBelongsToNoUnit(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = with(madeUp.dossiers(60));
    Slice slice = madeUp.slice().withUnit(SmallProvince.PROVINCE);
    Map<String, Tally> byUnit = register.count(slice, GroupBy.UNIT);
    Tally province = under(byUnit, SmallProvince.PROVINCE.value());
    for (Population population : POPULATIONS) {
      long children = 0;
      for (Unit child : slice.tree().children(SmallProvince.PROVINCE)) {
        children += under(byUnit, child.code().value()).of(CountName.RECEIVED, population);
      }
      long atTheTop = province.unplaced(population) + ownAtTheTop(register, slice, population);
      assertThat(province.of(CountName.RECEIVED, population)).isEqualTo(children + atTheTop);
    }
  }

  private static long ownAtTheTop(Register register, Slice slice, Population population) {
    return register
        .list(slice, CountName.RECEIVED, population, ListOrder.CODE, "", 0, 1000)
        .rows()
        .stream()
        .map(Listing.DossierRow.class::cast)
        .filter(row -> SmallProvince.PROVINCE.equals(row.unit()))
        .count();
  }

  @Property(tries = 60)
  void aKeysTallyIsWhatTheSliceNarrowedToItAnswers(@ForAll Random random) {
    MadeUp madeUp = new MadeUp(random);
    Register register = with(madeUp.dossiers(60));
    register.apply(Batch.builder().lay(madeUp.petition(1)).build());
    Slice slice =
        Slice.of(
            SmallProvince.tree(),
            SmallProvince.PROVINCE,
            madeUp.slice().period(),
            madeUp.slice().asOf());
    register
        .count(slice, GroupBy.PROCEDURE)
        .forEach(
            (key, tally) -> {
              if (!key.isEmpty()) {
                assertSame(tally, register.count(slice.withProcedure(new ProcedureCode(key))));
              }
            });
    register
        .count(slice, GroupBy.FIELD)
        .forEach(
            (key, tally) -> {
              if (!key.isEmpty()) {
                assertSame(tally, register.count(slice.withField(key)));
              }
            });
    register
        .count(slice, GroupBy.CHANNEL)
        .forEach(
            (key, tally) ->
                assertSame(tally, register.count(slice.withChannel(Integer.valueOf(key)))));
    register
        .count(slice, GroupBy.OFFICER)
        .forEach(
            (key, tally) ->
                assertSame(tally, register.count(slice.withOfficer(new OfficerCode(key)))));
  }
}
