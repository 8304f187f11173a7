package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisitorsTest {

  private final Visitors visitors = new Visitors(Set.of("mo-phong.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST:8080",
        "127.0.0.1:8080",
        "192.168.1.20",
        "[::1]:8080",
        "trucban.localhost",
        "mo-phong.example",
        "mo-phong.example:443"
      })
  void ourNamesAndBareAddressesAreOurs(String host) {
    assertThat(visitors.isOurs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "mo-phong.example.evil.example",
        "evil.example:80@localhost",
        "localhost/evil.example",
        "localhost evil",
        "[evil.example]"
      })
  void otherNamesAreForeign(String host) {
    assertThat(visitors.isOurs(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "http://evil.example",
        "http://localhost:8081",
        "http://localhost",
        "file://localhost:8080",
        "http://x@localhost:8080",
        "http://[",
        "localhost:8080"
      })
  void anotherOriginMayChangeNothing(String origin) {
    assertThat(visitors.isOurPage("localhost:8080", origin, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://localhost:8080"})
  void ourOwnPageMay(String origin) {
    assertThat(visitors.isOurPage("localhost:8080", origin, null)).isTrue();
    assertThat(visitors.isOurPage("localhost:8080", origin, "same-origin")).isTrue();
    assertThat(visitors.isOurPage("localhost:8080", origin, "cross-site")).isFalse();
    assertThat(visitors.isOurPage("localhost:8080", null, "same-origin")).isFalse();
    assertThat(visitors.isOurPage(null, origin, null)).isFalse();
  }

  @Property
  void anyHeadersAreJudgedWithoutAnException(@ForAll String host, @ForAll String origin) {
    assertThat(new Visitors(Set.of()).isOurPage(host, origin, null) && !host.contains("localhost"))
        .isFalse();
  }
}
