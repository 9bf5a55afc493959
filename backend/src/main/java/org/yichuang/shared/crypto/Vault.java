package org.yichuang.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and opens the keys under which personal data stands: one per case, one per account, each wrapped by the master key outside the
 * database (AES-256-GCM). Destroying the wrapped key of a case erases all its personal data at once (docs/adr/0006).
 */
@Singleton
public class Vault {

  private final Aead master;

  Vault(@ConfigProperty(name = "yichuang.keys.dir") String directory) throws GeneralSecurityException {
    this.master = KeyFiles.read(Path.of(directory), "master.json").getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /**
   * A fresh data key.
   *
   * @param owner what it belongs to, e.g. {@code application/510704-…}; the wrapping is bound to it
   */
  public DataKey newKey(String owner) {
    try {
      KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, bytes(owner), RegistryConfiguration.get());
      return new DataKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class), wrapped, owner);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("No data key could be made", impossible);
    }
  }

  /** The data key of an owner; fails when the wrapping belongs to another. */
  public DataKey open(byte[] wrapped, String owner) {
    try {
      KeysetHandle keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, bytes(owner), RegistryConfiguration.get());
      return new DataKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class), wrapped, owner);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("Data key cannot be opened", wrong);
    }
  }

  /** Seals a short-lived value that belongs to no case and no account (a code on its way to a phone). */
  public byte[] seal(String text, String context) {
    try {
      return master.encrypt(bytes(text), bytes(context));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Value cannot be sealed", impossible);
    }
  }

  public String unseal(byte[] sealed, String context) {
    try {
      return new String(master.decrypt(sealed, bytes(context)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("Value cannot be unsealed", wrong);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
