package org.yichuang.launch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the library that carries them. */
record PostgresBinaries(Path home) {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresBinaries unpack(Path runtime) throws IOException {
    byte[] archive = read();
    var home = runtime.resolve("postgresql-" + digest(archive));
    if (Files.notExists(home)) {
      DataDirectory.deleteTree(runtime);
      Files.createDirectories(runtime);
      Path fresh = Files.createTempDirectory(runtime, "unpack");
      extract(archive, fresh);
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static byte[] read() throws IOException {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      throw new LaunchException("The embedded PostgreSQL runs on Linux amd64, not on " + system
          + ": install PostgreSQL 15 to 18 and set QUARKUS_DATASOURCE_REACTIVE_URL.");
    }
    try (var resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new LaunchException("This build carries no embedded PostgreSQL: set QUARKUS_DATASOURCE_REACTIVE_URL.");
      }
      return resource.readAllBytes();
    }
  }

  private static void extract(byte[] archive, Path directory) throws IOException {
    try (var tar = new TarArchiveInputStream(
        new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
          boolean executable = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
