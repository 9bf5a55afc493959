package org.yichuang.region.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yichuang.region.InstallationSettings;

/** The privacy notice in force (PIPL Art. 17): {@code privacy/<version>.txt}; an old version is never edited. */
@Singleton
class PrivacyNotices {

  private final String text;

  PrivacyNotices(InstallationSettings settings) {
    String resource = "privacy/" + settings.privacyNoticeVersion() + ".txt";
    try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no privacy notice " + resource);
      }
      this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text() {
    return text;
  }
}
