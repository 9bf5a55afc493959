package org.yichuang.audit;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.shared.crypto.KeyFiles;

/**
 * The keys that sign checkpoints (ECDSA on P-256 with SHA-256, signatures as DER, so that {@code openssl dgst -verify} checks them too). The
 * primary one signs; the others verify what they signed.
 */
final class CheckpointKey {

  private static final int LINE = 64;

  private final KeysetHandle keyset;
  private final PublicKeySign signer;
  private final PublicKeyVerify verifier;

  CheckpointKey(Path keyDirectory) {
    this.keyset = KeyFiles.read(keyDirectory, KeyFiles.CHECKPOINT);
    try {
      this.signer = keyset.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
      this.verifier = keyset.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("Checkpoint keys cannot be used", wrong);
    }
  }

  /** Which key signs. */
  String id() {
    return Integer.toUnsignedString(keyset.getPrimary().getId());
  }

  byte[] sign(byte[] content) {
    try {
      return signer.sign(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A checkpoint cannot be signed", impossible);
    }
  }

  boolean verifies(byte[] content, byte[] signature) {
    try {
      verifier.verify(signature, content);
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  /** The public halves by id, as PEM. */
  Map<String, String> publicKeys() {
    Map<String, String> keys = new TreeMap<>();
    try {
      KeysetHandle shared = keyset.getPublicKeysetHandle();
      for (int i = 0; i < shared.size(); i++) {
        EcdsaPublicKey key = (EcdsaPublicKey) shared.getAt(i).getKey();
        var spec = new ECPublicKeySpec(key.getPublicPoint(), key.getParameters().getCurveType().toParameterSpec());
        byte[] der = KeyFactory.getInstance("EC").generatePublic(spec).getEncoded();
        String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        keys.put(Integer.toUnsignedString(shared.getAt(i).getId()), "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
      }
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Checkpoint keys cannot be read", impossible);
    }
    return keys;
  }
}
