package org.yichuang.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238, HMAC-SHA-1: what every authenticator can do). */
final class TimeCodes {

  static final int SECRET_BYTES = 20;

  /** Telephones go a little wrong. */
  private static final int SKEW = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

  private TimeCodes() {}

  /** The step of the code, when it belongs to now, the step before or the one after, and none so late was taken yet. */
  static OptionalLong match(byte[] secret, String code, Instant now, long lastStep) {
    long present = step(now);
    for (long step = Math.max(present - SKEW, lastStep + 1); step <= present + SKEW; step++) {
      if (MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static long step(Instant at) {
    return at.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
  }

  static String code(byte[] secret, long step) {
    try {
      Instant at = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
      return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("Secret cannot be used", impossible);
    }
  }
}
