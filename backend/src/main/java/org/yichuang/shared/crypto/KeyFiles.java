package org.yichuang.shared.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reads the keysets of an installation from its key directory (made at first start, mode 0600; in production a mounted secret). */
public final class KeyFiles {

  static {
    try {
      AeadConfig.register();
      MacConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private KeyFiles() {}

  /** The keyset in a file: {@code master.json} (AEAD), {@code index.json} (PRF) or {@code audit.json} (MAC). */
  public static KeysetHandle read(Path directory, String name) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(directory.resolve(name)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Key file " + name + " cannot be read", unreadable);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("Key file " + name + " is damaged", damaged);
    }
  }
}
