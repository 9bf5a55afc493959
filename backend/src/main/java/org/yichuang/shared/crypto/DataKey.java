package org.yichuang.shared.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The key of one case or one account. Every value is bound to its owner and its place, so that no ciphertext can be moved. */
public final class DataKey {

  private final Aead aead;
  private final byte[] wrapped;
  private final String owner;

  DataKey(Aead aead, byte[] wrapped, String owner) {
    this.aead = aead;
    this.wrapped = wrapped;
    this.owner = owner;
  }

  /** What is stored beside the data: the key, wrapped by the master key. */
  public byte[] wrapped() {
    return wrapped.clone();
  }

  public byte @Nullable [] seal(@Nullable String text, String place) {
    return text == null ? null : sealBytes(text.getBytes(StandardCharsets.UTF_8), place);
  }

  public @Nullable String unseal(byte @Nullable [] sealed, String place) {
    return sealed == null ? null : new String(unsealBytes(sealed, place), StandardCharsets.UTF_8);
  }

  public byte[] sealBytes(byte[] plain, String place) {
    try {
      return aead.encrypt(plain, context(place));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Value cannot be sealed", impossible);
    }
  }

  public byte[] unsealBytes(byte[] sealed, String place) {
    try {
      return aead.decrypt(sealed, context(place));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("Value at " + place + " cannot be unsealed", wrong);
    }
  }

  private byte[] context(String place) {
    return (owner + "#" + place).getBytes(StandardCharsets.UTF_8);
  }
}
