package org.yichuang.identity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long things of a session last. */
@ConfigMapping(prefix = "yichuang.session")
interface SessionSettings {

  /** Of an access token; the verifier refuses older ones whatever they say. */
  Duration access();

  /** Of a citizen's refresh token, renewed with each use. */
  Duration refresh();

  /** Of a refresh token of staff: how long nobody touches the desk before the session ends. */
  Duration staffRefresh();

  /** After which a session of staff ends however busy it is. */
  Duration staffLongest();

  /** For how long a refresh token that was just used is answered with its successor once more: an answer was lost, a tab was doubled. */
  Duration grace();

  /** After which staff must choose another password. */
  Duration passwordAge();

  /** Whether staff must have a second factor. */
  Totp totp();

  /** Of a log-in code. */
  Duration code();

  /** Failures before an account is locked. */
  int attempts();

  /** How long it is locked then. */
  Duration lock();

  /** How long an ended session may still be taken for a living one by another node. */
  Duration cache();

  /** Whether a second factor is asked of those who have none. */
  enum Totp {
    REQUIRED,
    OPTIONAL
  }
}
