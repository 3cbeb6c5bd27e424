package vn.dunghen.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;

class LinksTest {

  private static final UnitCode PROVINCE = new UnitCode("H32");
  private static final UnitCode UNIT = new UnitCode("H32.25");

  @Test
  void carriesLedgerAndPeriodAlong() {
    Links links = new Links(PROVINCE, Map.of("ledger", "portal", "period", "2026-08"));
    assertThat(links.unit(UNIT)).isEqualTo("/don-vi/H32.25?period=2026-08&ledger=portal");
  }

  @Test
  void leavesTheProvinceOutOfTheAddress() {
    Links links = new Links(PROVINCE, Map.of());
    assertThat(links.indicator("2.1", PROVINCE)).isEqualTo("/chi-so/2.1");
    assertThat(links.indicator("2.1", UNIT)).isEqualTo("/chi-so/2.1?unit=H32.25");
  }

  @Test
  void putsACodeWithOddSignsIntoTheQueryEncoded() {
    Links links = new Links(PROVINCE, Map.of());
    assertThat(links.dossier(new DossierCode("H32.25-260817-00213")))
        .isEqualTo("/ho-so/H32.25-260817-00213");
    assertThat(links.dossier(new DossierCode("a/b \"<script>")))
        .isEqualTo("/ho-so?ma=a%2Fb%20%22%3Cscript%3E");
  }

  @Test
  void aDossierCalledLikeTheListIsStillReached() {
    assertThat(new Links(PROVINCE, Map.of()).dossier(new DossierCode("danh-sach")))
        .isEqualTo("/ho-so?ma=danh-sach");
  }
}
