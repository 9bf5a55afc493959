package org.yichuang.identity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long things of a session last. */
@ConfigMapping(prefix = "yichuang.session")
interface SessionSettings {

  /** Of an access token; the verifier refuses older ones whatever they say. */
  Duration access();

  /** Of a refresh token, renewed with each use. */
  Duration refresh();

  /** Of a log-in code. */
  Duration code();

  /** Failures before an account is locked. */
  int attempts();

  /** How long it is locked then. */
  Duration lock();

  /** How long an ended session may still be taken for a living one by another node. */
  Duration cache();
}
