package org.yichuang.shared.crypto;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed digests (HMAC-SHA-256) of personal values: equality can be looked up, nothing can be read back. Each kind of value has its own
 * domain, so that a phone and an identity number of the same digits differ.
 */
@Singleton
public class BlindIndex {

  /** What a value is; part of what is digested. */
  public enum Kind {
    PHONE,
    ID_NUMBER,
    QUERY_CODE,
    SMS_CODE,
    REFRESH_TOKEN,
    REFRESH_SUCCESSOR,
    RECOVERY_CODE,
    REQUEST,
    ANSWER
  }

  private final PrfSet prfs;

  BlindIndex(@ConfigProperty(name = "yichuang.keys.dir") String directory) throws GeneralSecurityException {
    this.prfs = KeyFiles.read(Path.of(directory), "index.json").getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /** 32 bytes; the value is trimmed and folded to upper case first. */
  public byte[] of(Kind kind, String value) {
    return exact(kind, value.strip().toUpperCase(Locale.ROOT));
  }

  /** 32 bytes of the value as it is. */
  public byte[] exact(Kind kind, String value) {
    try {
      return prfs.computePrimary((kind + "\n" + value).getBytes(StandardCharsets.UTF_8), 32);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Digest cannot be computed", impossible);
    }
  }
}
