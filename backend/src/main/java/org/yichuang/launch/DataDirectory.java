package org.yichuang.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The one directory that holds everything an installation must keep: keys, and, where no database is configured, the
 * database itself. It belongs to the account that runs the server and is closed to all others.
 */
record DataDirectory(Path root) {

  private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

  /** The directory as it is, or is not yet. */
  static DataDirectory of(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  static DataDirectory open(Path path) {
    var directory = of(path);
    try {
      createClosed(directory.root);
      createClosed(directory.keys());
    } catch (IOException e) {
      throw new LaunchException("Cannot create the data directory " + directory.root + ": " + e, e);
    }
    return directory;
  }

  Path keys() {
    return root.resolve("keys");
  }

  Path checkpoints() {
    return root.resolve("checkpoints");
  }

  Path cluster() {
    return root.resolve("postgres");
  }

  Path runtime() {
    return root.resolve("runtime");
  }

  static void createClosed(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY_DIRECTORY));
  }

  /** Writes a file that only its owner reads; after a crash it is there completely or not at all. */
  static void writeAtomically(Path target, String content) throws IOException {
    Path temporary = Files.createTempFile(
        target.getParent(), "." + target.getFileName(), ".tmp", ownerOnlyFile());
    try {
      try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      flushDirectory(target.getParent());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  static FileAttribute<Set<PosixFilePermission>> ownerOnlyFile() {
    return PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE);
  }

  /** A rename is only safe from a power cut once its directory has been flushed. */
  static void flushDirectory(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
