package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.shared.crypto.KeyFiles;

class InstallationKeysTest {

  private static final byte[] TEXT = {1, 2, 3};

  @TempDir
  Path directory;

  @BeforeEach
  void ensureKeys() {
    InstallationKeys.ensure(directory);
  }

  @Test
  void areMadeForTheirPurpose() throws Exception {
    var aead = keyset(InstallationKeys.MASTER).getPrimitive(RegistryConfiguration.get(), Aead.class);
    assertThat(aead.decrypt(aead.encrypt(TEXT, TEXT), TEXT)).isEqualTo(TEXT);
    var mac = keyset(InstallationKeys.AUDIT).getPrimitive(RegistryConfiguration.get(), Mac.class);
    assertThat(mac.computeMac(TEXT)).as("Tink's prefix of 5 bytes and the full HMAC of 32").hasSize(37);
    var index = keyset(InstallationKeys.INDEX).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    assertThat(index.computePrimary(TEXT, 32)).hasSize(32);
  }

  @Test
  void publishOnlyThePublicHalfOfTheSigningKey() throws IOException, JoseException {
    var secret = signingKey(InstallationKeys.SIGNING);
    var shared = signingKey(InstallationKeys.JWKS);

    assertThat(secret.getPrivateKey()).isNotNull();
    assertThat(shared.getPrivateKey()).isNull();
    assertThat(shared.getPublicKey()).isEqualTo(secret.getPublicKey());
    assertThat(shared.getAlgorithm()).isEqualTo("ES256");
    assertThat(shared.getKeyId()).isEqualTo(secret.getKeyId()).hasSize(36);
  }

  @Test
  void aNewKeyOfTheCheckpointsSignsAndTheFormerOneStillVerifies() throws Exception {
    byte[] former = keyset(InstallationKeys.CHECKPOINT).getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(TEXT);
    var before = KeyFiles.names(directory, InstallationKeys.CHECKPOINT);
    String id = InstallationKeys.rotateCheckpointKey(directory);

    assertThat(KeyFiles.names(directory, InstallationKeys.CHECKPOINT))
        .containsExactly(new KeyFiles.Named(before.getFirst().id(), false), new KeyFiles.Named(id, true));
    var verifier = keyset(InstallationKeys.CHECKPOINT).getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    verifier.verify(former, TEXT);
    byte[] next = keyset(InstallationKeys.CHECKPOINT).getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(TEXT);
    verifier.verify(next, TEXT);
    assertThatThrownBy(() -> verifier.verify(next, new byte[] {4})).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    assertThat(contents().keySet())
        .contains("master.json", "index.json", "audit.json", "checkpoint.json", "signing.json", "jwks.json")
        .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
            .isEqualTo("rw-------"));
  }

  @Test
  void areNeverReplaced() throws IOException {
    var before = contents();

    InstallationKeys.ensure(directory);

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void areCompletedAfterACrashBetweenTwoFiles() throws IOException {
    var before = contents();
    Files.delete(directory.resolve(InstallationKeys.JWKS));

    InstallationKeys.ensure(directory);

    assertThat(contents()).isEqualTo(before);
  }

  private KeysetHandle keyset(String file) throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(directory.resolve(file)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private EllipticCurveJsonWebKey signingKey(String file) throws IOException, JoseException {
    var keys = new JsonWebKeySet(Files.readString(directory.resolve(file))).getJsonWebKeys();
    assertThat(keys).hasSize(1);
    return (EllipticCurveJsonWebKey) keys.getFirst();
  }

  private Map<String, String> contents() throws IOException {
    var contents = new HashMap<String, String>();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
