package vn.dunghen.counting;

import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;

/** Population data were used: the fact alone, never the data; 4.5a and 4.5b. */
public record PopulationData(Clause basis) implements DossierCount {

  PopulationData() {
    this(Clause.workingDocument("4.5b", "Tài liệu mô tả công thức, 4.5b"));
  }

  @Override
  public CountName name() {
    return CountName.POPULATION_DATA;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (dossier.verifiedByVneid()) {
      return Profile.yes(
          "Tài khoản đã xác thực qua VNeID. Chỉ giữ sự việc, không giữ dữ liệu.",
          "The account is verified by VNeID. Only the fact is kept.");
    }
    if (dossier.components().stream().anyMatch(Component::fromRepository)) {
      return Profile.yes(
          "Có giấy tờ lấy từ kho dữ liệu điện tử của người nộp.",
          "A paper was taken from the owner's repository.");
    }
    return dossier.databasesUsed().stream().anyMatch(rules.populationDatabases()::contains)
        ? Profile.yes(
            "Đã khai thác cơ sở dữ liệu quốc gia về dân cư.", "The population database was used.")
        : Profile.no("Không dùng dữ liệu dân cư.", "Population data were not used.");
  }
}
