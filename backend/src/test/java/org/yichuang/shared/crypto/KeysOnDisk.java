package org.yichuang.shared.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keys of an installation of its own. */
final class KeysOnDisk {

  private KeysOnDisk() {}

  static Vault vault(Path directory) {
    return make(() -> {
      write(directory.resolve("master.json"), PredefinedAeadParameters.AES256_GCM);
      return new Vault(directory.toString());
    });
  }

  static BlindIndex index(Path directory) {
    return make(() -> {
      write(directory.resolve("index.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
      return new BlindIndex(directory.toString());
    });
  }

  private static void write(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
    AeadConfig.register();
    PrfConfig.register();
    Files.createDirectories(file.getParent());
    KeysetHandle keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }

  private interface Making<T> {
    T make() throws GeneralSecurityException, IOException;
  }

  private static <T> T make(Making<T> making) {
    try {
      return making.make();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
