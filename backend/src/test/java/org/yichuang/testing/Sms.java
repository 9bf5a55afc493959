package org.yichuang.testing;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the demo would have sent to phones. */
@ApplicationScoped
public class Sms {

  private final Path sent;

  Sms(@ConfigProperty(name = "yichuang.data.dir") Path data) {
    this.sent = data.resolve("outbox/sms.jsonl");
  }

  /** The log-in codes that a phone got, oldest first, once there are so many. */
  public List<String> codes(String phone, int expected) {
    return await().atMost(Duration.ofSeconds(30)).until(() -> read(phone), codes -> codes.size() >= expected);
  }

  private List<String> read(String phone) throws IOException {
    return !Files.exists(sent)
        ? List.of()
        : Files.readAllLines(sent).stream().filter(l -> l.contains(phone) && l.contains("验证码")).map(l -> l.replaceAll(".*验证码是 ([0-9]{6}).*", "$1")).toList();
  }
}
