package org.yichuang.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders the settings as a page for operators: docs/configuration.md. */
final class ConfigurationPage {

  private static final String TOP = """
      # Configuration

      Rendered from `application.properties` and the code that reads it; do not edit. To renew it:
      `./mvnw -pl backend test -Dtest=ConfigurationPageTest -Dconfiguration.write=true`.

      A setting comes from an environment variable, from `config/application.properties` in the directory in which the program is started, or
      from its default, in this order. Times are written as ISO 8601 durations without `PT` (`10M`, `8H`) or with a unit (`15s`). `–` is no default.

      """;

  private static final String OTHERS = """
      ## Of the platform

      The program runs on Quarkus and takes all settings of its own (quarkus.io/guides/all-config). Those that an installation needs:

      """;

  private static final String HEAD = "| setting | environment | default | meaning |\n|---|---|---|---|\n";

  /** What an installation sets of the platform's own settings; defaults are read from application.properties where they stand there. */
  private static final List<Map.Entry<String, String>> PLATFORM =
      List.of(
          Map.entry("quarkus.http.host", "address to listen on; behind nginx 127.0.0.1"),
          Map.entry("quarkus.http.port", "port to listen on"),
          Map.entry("quarkus.http.limits.max-body-size", "largest request; nginx has the same limit"),
          Map.entry("quarkus.http.proxy.proxy-address-forwarding", "take the caller's address from nginx; only together with trusted-proxies"),
          Map.entry("quarkus.http.proxy.trusted-proxies", "whose word about it is taken"),
          Map.entry("quarkus.datasource.reactive.url", "the database, `postgresql://host:5432/yichuang`; without it the embedded one starts"),
          Map.entry("quarkus.datasource.username", "role that the program works as: no DDL"),
          Map.entry("quarkus.datasource.password", "its password; secret"),
          Map.entry("quarkus.datasource.reactive.max-size", "connections of one node"),
          Map.entry("quarkus.flyway.username", "role that owns the schema: migrations only"),
          Map.entry("quarkus.flyway.password", "its password; secret"),
          Map.entry("mp.jwt.verify.issuer", "who signs sessions: the public address of the installation"),
          Map.entry("quarkus.otel.traces.sampler.arg", "share of requests that is traced, 0 to 1"),
          Map.entry("quarkus.log.level", "what is logged; nothing personal is, at INFO"),
          Map.entry("quarkus.log.console.json.enabled", "one JSON object per line, or plain text"),
          Map.entry("quarkus.shutdown.timeout", "how long requests under way may take when the program ends"));

  private ConfigurationPage() {}

  static String render(List<Settings.Setting> settings) {
    StringBuilder page = new StringBuilder(TOP);
    String section = "";
    for (Settings.Setting setting : settings) {
      if (setting.name().startsWith("yichuang.")) {
        if (!setting.section().equals(section)) {
          section = setting.section();
          page.append(page.toString().endsWith("\n\n") ? "" : "\n").append("## ").append(section).append("\n\n").append(HEAD);
        }
        page.append(row(setting.name(), setting.value(), setting.meaning()));
      }
    }
    page.append("\n").append(OTHERS).append(HEAD);
    PLATFORM.forEach(entry -> page.append(row(entry.getKey(), defaultOf(entry.getKey(), settings), entry.getValue())));
    return page.toString();
  }

  private static String defaultOf(String name, List<Settings.Setting> settings) {
    return settings.stream().filter(s -> s.name().equals(name)).map(Settings.Setting::value).findFirst().orElse("");
  }

  private static String row(String name, String value, String meaning) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    return "| `" + name + "` | `" + variable + "` | " + (value.isEmpty() ? "–" : "`" + value + "`") + " | " + (meaning.isEmpty() ? "in that time" : meaning.replace("|", "\\|")) + " |\n";
  }
}
