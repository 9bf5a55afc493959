package org.yichuang.shared.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Reads the keysets of an installation from its key directory (made at first start, mode 0600; in production a mounted secret). */
public final class KeyFiles {

  /** Keyset (ECDSA on P-256) that signs checkpoints of the audit log. */
  public static final String CHECKPOINT = "checkpoint.json";

  static {
    try {
      AeadConfig.register();
      MacConfig.register();
      PrfConfig.register();
      SignatureConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private KeyFiles() {}

  /** The keyset in a file: {@code master.json} (AEAD), {@code index.json} (PRF), {@code audit.json} (MAC) or {@link #CHECKPOINT}. */
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

  /** Names of the keys of a keyset and which of them is the primary one; no material. */
  public static List<Named> names(Path directory, String name) {
    KeysetHandle keyset = read(directory, name);
    List<Named> names = new ArrayList<>();
    for (int i = 0; i < keyset.size(); i++) {
      KeysetHandle.Entry entry = keyset.getAt(i);
      names.add(new Named(Integer.toUnsignedString(entry.getId()), entry.isPrimary()));
    }
    return names;
  }

  /** A key without its material. */
  public record Named(String id, boolean primary) {}

  /** Writes a file that only its owner reads; after a crash it is there completely or not at all. */
  public static void write(Path target, String content) throws IOException {
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp", ownerOnly);
    try {
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
