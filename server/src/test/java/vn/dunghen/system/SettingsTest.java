package vn.dunghen.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says is read before anything is started. */
class SettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-1", "x", "8766.0"})
  void refusesWhatIsNoPort(String told) {
    assertThatThrownBy(() -> Listening.checkPort(told))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("DUNGHEN_PORT")
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "8766", "65535"})
  void takesAPort(String told) {
    assertThatCode(() -> Listening.checkPort(told)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "foo bar", "jdbc:mysql://host/x", "jdbc:postgresql://host:x/d"})
  void refusesWhatIsNoAddressOfPostgreSql(String told) {
    assertThatThrownBy(() -> Store.address(told + "?password=secret"))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("DUNGHEN_DB_URL")
        .hasMessageContaining("jdbc:postgresql://")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://host/d?user=u", "postgresql://host/d?user=u"})
  void takesAnAddressWithAndWithoutItsFirstWord(String told) {
    assertThat(Store.address(told)).isEqualTo("jdbc:postgresql://host/d?user=u");
  }
}
