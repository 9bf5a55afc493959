package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.notification.SmsSender;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/** In the demo nothing leaves the machine: each text is a line of {@code outbox/sms.jsonl} in the data directory. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class DemoSmsSender implements SmsSender {

  private final Path file;
  private final Blocking blocking;
  private final Json json;
  private final Clock clock;

  DemoSmsSender(@ConfigProperty(name = "yichuang.data.dir") String data, Blocking blocking, Json json, Clock clock) {
    this.file = Path.of(data, "outbox", "sms.jsonl");
    this.blocking = blocking;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Uni<Void> send(String phone, String text) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("to", phone);
    line.put("text", text);
    line.put("at", Beijing.time(clock.instant()));
    String written = json.write(line) + "\n";
    return blocking.call(() -> {
      append(written);
      return null;
    });
  }

  private synchronized void append(String line) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
