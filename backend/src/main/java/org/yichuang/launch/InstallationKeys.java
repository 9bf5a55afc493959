package org.yichuang.launch;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.yichuang.shared.crypto.KeyFiles;

/**
 * The keys of an installation, generated at its first start and never overwritten: whoever loses them loses the
 * personal data that they wrap. They lie outside the database, so that its backup alone discloses nothing.
 */
final class InstallationKeys {

  /** Tink keyset (AEAD, AES-256-GCM) that wraps the data keys of cases and accounts. */
  static final String MASTER = "master.json";

  /** Tink keyset (PRF, HMAC-SHA256) of the blind index, which finds encrypted values by equality. */
  static final String INDEX = "index.json";

  /** Tink keyset (MAC, HMAC-SHA256 with the full tag) that seals the audit log. */
  static final String AUDIT = "audit.json";

  /** Tink keyset (ECDSA on P-256) that signs the checkpoints of the audit log; a rotation adds the next one. */
  static final String CHECKPOINT = KeyFiles.CHECKPOINT;

  /** Private JWK set with one ES256 key, which signs the sessions; a rotation appends the next one. */
  static final String SIGNING = "signing.json";

  /** The public half of {@link #SIGNING}, for whoever checks a session. */
  static final String JWKS = "jwks.json";

  private InstallationKeys() {}

  static void ensure(Path directory) {
    if (Stream.of(MASTER, INDEX, AUDIT, CHECKPOINT, SIGNING, JWKS).allMatch(file -> Files.isReadable(directory.resolve(file)))) {
      return; // also where they are mounted read-only
    }
    try {
      DataDirectory.createClosed(directory);
      generateMissing(directory);
    } catch (IOException | GeneralSecurityException | JoseException e) {
      throw new LaunchException("Cannot prepare the keys in " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void generateMissing(Path directory) throws IOException, GeneralSecurityException, JoseException {
    try (var _ = DataLock.acquire(directory.resolve(".lock"))) {
      AeadConfig.register();
      PrfConfig.register();
      MacConfig.register();
      SignatureConfig.register();
      ensureKeyset(directory.resolve(MASTER), PredefinedAeadParameters.AES256_GCM);
      ensureKeyset(directory.resolve(INDEX), PredefinedPrfParameters.HMAC_SHA256_PRF);
      ensureKeyset(directory.resolve(AUDIT), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
      ensureKeyset(directory.resolve(CHECKPOINT), checkpointParameters());
      ensureSigningKeys(directory.resolve(SIGNING), directory.resolve(JWKS));
    }
  }

  private static void ensureKeyset(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
    if (Files.notExists(file)) {
      var keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
      DataDirectory.writeAtomically(
          file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }
  }

  /** As openssl and Java know it: whoever has the public half needs nothing of ours to check a signature. */
  private static Parameters checkpointParameters() throws GeneralSecurityException {
    return EcdsaParameters.builder()
        .setCurveType(EcdsaParameters.CurveType.NIST_P256)
        .setHashType(EcdsaParameters.HashType.SHA256)
        .setSignatureEncoding(EcdsaParameters.SignatureEncoding.DER)
        .setVariant(EcdsaParameters.Variant.NO_PREFIX)
        .build();
  }

  /** From now on checkpoints are signed with a new key; the former ones go on verifying what they signed. Returns the id of the new one. */
  static String rotateCheckpointKey(Path directory) {
    try (var _ = DataLock.acquire(directory.resolve(".lock"))) {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(KeyFiles.read(directory, CHECKPOINT));
      builder.addEntry(KeysetHandle.generateEntryFromParameters(checkpointParameters()).withRandomId().makePrimary());
      KeysetHandle keyset = builder.build();
      DataDirectory.writeAtomically(
          directory.resolve(CHECKPOINT), TinkJsonProtoKeysetFormat.serializeKeyset(keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
      return Integer.toUnsignedString(keyset.getPrimary().getId());
    } catch (IOException | GeneralSecurityException e) {
      throw new LaunchException("Cannot rotate the key of the checkpoints in " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void ensureSigningKeys(Path secret, Path shared) throws IOException, JoseException {
    if (Files.notExists(secret)) {
      var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(UUID.randomUUID().toString());
      key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
      key.setUse("sig");
      DataDirectory.writeAtomically(
          secret, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    }
    if (Files.notExists(shared)) {
      var keys = new JsonWebKeySet(Files.readString(secret));
      DataDirectory.writeAtomically(shared, keys.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }
  }
}
