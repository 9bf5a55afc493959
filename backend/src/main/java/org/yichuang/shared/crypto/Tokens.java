package org.yichuang.shared.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable values. */
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  /** No 0 O 1 I L: read aloud over a counter without a mistake. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private Tokens() {}

  /** 256 bits, base64url. */
  public static String opaque() {
    return opaque(bytes(32));
  }

  /** Bytes as base64url. */
  public static String opaque(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Characters that people can read to each other. */
  public static String readable(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  /** Decimal digits. */
  public static String digits(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(RANDOM.nextInt(10));
    }
    return text.toString();
  }
}
