package org.yichuang.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator on a telephone (RFC 6238), written down a second time so that it agrees with the first by the standard only. */
public record Authenticator(String secret) {

  /** The code of a step from now: 0 the present one, -1 the one before. */
  public String code(int stepsFromNow) {
    return at(Instant.now().getEpochSecond() / 30 + stepsFromNow);
  }

  public String at(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      return "%06d".formatted((ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
