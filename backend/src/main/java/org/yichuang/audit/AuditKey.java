package org.yichuang.audit;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.yichuang.shared.crypto.KeyFiles;

/** The key of the chains (HMAC-SHA-256): who owns the database alone cannot forge a link. */
final class AuditKey {

  private final Mac mac;

  AuditKey(Path keyDirectory) {
    try {
      this.mac = KeyFiles.read(keyDirectory, "audit.json").getPrimitive(RegistryConfiguration.get(), Mac.class);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("Audit key cannot be used", wrong);
    }
  }

  byte[] hash(AuditLink link, byte[] previousHash) {
    return mac(link.sealedBytes(previousHash));
  }

  byte[] mac(byte[] data) {
    try {
      return mac.computeMac(data);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Hash cannot be computed", impossible);
    }
  }

  boolean verifies(AuditLink link, byte[] previousHash, byte[] hash) {
    try {
      mac.verifyMac(hash, link.sealedBytes(previousHash));
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }
}
