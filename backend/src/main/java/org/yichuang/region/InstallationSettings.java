package org.yichuang.region;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What this installation is. */
@ConfigMapping(prefix = "yichuang.installation")
public interface InstallationSettings {

  /** Name on the pages. */
  String name();

  /** Home jurisdiction, six digits. */
  String jurisdiction();

  String jurisdictionName();

  Optional<String> hotline();

  /** Whether it is a demonstration; then it says so on every page and every paper. */
  boolean demo();

  /** Version of the privacy notice (the text lies in the resources). */
  String privacyNoticeVersion();
}
