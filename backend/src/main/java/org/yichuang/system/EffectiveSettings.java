package org.yichuang.system;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.ConfigValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The settings that are in force, as docs/configuration.md knows them; what is secret is said to be set, and no more. */
@ApplicationScoped
public class EffectiveSettings {

  /** Settings of our own that have no default; a test compares them with application.properties. */
  static final Set<String> WITHOUT_DEFAULT = Set.of("yichuang.sms.gateway.url", "yichuang.sms.gateway.token", "yichuang.traces.endpoint");

  private static final Set<String> PLATFORM =
      Set.of(
          "quarkus.http.host",
          "quarkus.http.port",
          "quarkus.http.limits.max-body-size",
          "quarkus.http.proxy.proxy-address-forwarding",
          "quarkus.http.proxy.trusted-proxies",
          "quarkus.datasource.reactive.url",
          "quarkus.datasource.username",
          "quarkus.datasource.password",
          "quarkus.datasource.reactive.max-size",
          "quarkus.flyway.username",
          "quarkus.flyway.password",
          "mp.jwt.verify.issuer",
          "quarkus.otel.traces.sampler.arg",
          "quarkus.log.level",
          "quarkus.shutdown.timeout");

  private static final Pattern SECRET = Pattern.compile(".*(password|token|secret|credential|passphrase)s?");

  /** What of an address may be a secret: user and password, and everything behind the path. */
  private static final Pattern PRIVATE_PARTS = Pattern.compile("(?<=//)[^/@]*@|[?#].*$");

  private final Config config;

  EffectiveSettings(Config config) {
    this.config = config;
  }

  /**
   * A setting in force.
   *
   * @param value null when it is not set or is secret
   * @param source where it comes from: {@code DEFAULT} for what the program brings along
   */
  public record Setting(String name, @Nullable String value, boolean set, boolean secret, Source source) {}

  /** Where a value comes from. */
  public enum Source {
    DEFAULT,
    ENVIRONMENT,
    FILE,
    LAUNCHER
  }

  public List<Setting> list() {
    Set<String> names = new TreeSet<>(PLATFORM);
    names.addAll(WITHOUT_DEFAULT);
    config.getPropertyNames().forEach(name -> {
      if (name.startsWith("yichuang.")) {
        names.add(name);
      }
    });
    SmallRyeConfig values = config.unwrap(SmallRyeConfig.class);
    List<Setting> settings = new ArrayList<>();
    names.forEach(name -> settings.add(setting(name, values.getConfigValue(name))));
    return settings;
  }

  private static Setting setting(String name, ConfigValue value) {
    boolean secret = SECRET.matcher(name).matches();
    boolean set = value.getValue() != null && !value.getValue().isBlank();
    return new Setting(name, set && !secret ? shown(value.getValue()) : null, set, secret, source(String.valueOf(value.getConfigSourceName())));
  }

  private static String shown(String value) {
    return value.contains("://") ? PRIVATE_PARTS.matcher(value).replaceAll("…") : value;
  }

  private static Source source(String name) {
    if (name.startsWith("SysPropConfigSource")) {
      return Source.LAUNCHER;
    }
    if (name.startsWith("EnvConfigSource")) {
      return Source.ENVIRONMENT;
    }
    return name.contains("file:") && !name.contains(".jar!") && name.contains("config/application.properties") ? Source.FILE : Source.DEFAULT;
  }
}
