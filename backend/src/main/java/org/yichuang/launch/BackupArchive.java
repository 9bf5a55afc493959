package org.yichuang.launch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A directory as one compressed tar with its modes. The last entry names the digest of every file, in the form that {@code sha256sum --check}
 * reads; an archive without it was cut short.
 */
final class BackupArchive {

  static final String MANIFEST = "SHA256SUMS";

  private static final int TYPE_AND_MODE_MASK = 0777;

  private BackupArchive() {}

  /** Packs what the filter lets through; a link is refused, for what it points to would be missing. */
  static int pack(Path directory, Predicate<Path> included, OutputStream target) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(target)), StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (Path path : paths(directory, included)) {
        packOne(directory, path, tar, digests);
      }
      byte[] manifest = manifest(digests).getBytes(StandardCharsets.UTF_8);
      var entry = new TarArchiveEntry(MANIFEST);
      entry.setMode(0600);
      entry.setSize(manifest.length);
      tar.putArchiveEntry(entry);
      tar.write(manifest);
      tar.closeArchiveEntry();
    }
    return digests.size();
  }

  private static List<Path> paths(Path directory, Predicate<Path> included) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(path -> !path.equals(directory) && included.test(path)).sorted().toList();
    }
  }

  private static void packOne(Path directory, Path path, TarArchiveOutputStream tar, Map<String, String> digests) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(path + " is neither a file nor a directory");
    }
    String name = directory.relativize(path).toString();
    var entry = new TarArchiveEntry(path.toFile(), name);
    entry.setMode(mode(Files.getPosixFilePermissions(path)));
    tar.putArchiveEntry(entry);
    if (Files.isRegularFile(path)) {
      try (var in = new DigestInputStream(Files.newInputStream(path), sha256())) {
        in.transferTo(tar);
        digests.put(name, HexFormat.of().formatHex(in.getMessageDigest().digest()));
      }
    }
    tar.closeArchiveEntry();
  }

  /** Unpacks into a directory that is made for it, and checks every file; on failure the caller throws the directory away. */
  static int unpack(InputStream source, Path directory) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    String manifest = null;
    try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(source)), StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(MANIFEST)) {
          manifest = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
        } else {
          unpackOne(tar, entry, directory, digests);
        }
      }
    }
    if (manifest == null || !manifest.equals(manifest(digests))) {
      throw new IOException("the archive is damaged or was cut short: its files are not those that its list names");
    }
    return digests.size();
  }

  private static void unpackOne(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory, Map<String, String> digests) throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory) || target.equals(directory) || !(entry.isDirectory() || entry.isFile()) || entry.isSymbolicLink() || entry.isLink()) {
      throw new IOException("the archive holds what no backup holds: " + entry.getName());
    }
    var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    if (entry.isDirectory()) {
      Files.createDirectory(target, permissions);
    } else {
      Files.createFile(target, DataDirectory.ownerOnlyFile());
      try (var out = new DigestOutputStream(Files.newOutputStream(target), sha256())) {
        tar.transferTo(out);
        digests.put(entry.getName(), HexFormat.of().formatHex(out.getMessageDigest().digest()));
      }
    }
    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
  }

  private static String manifest(Map<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  private static int mode(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission permission : permissions) {
      mode |= 0400 >> permission.ordinal(); // the order of the enum is that of the bits
    }
    return mode;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & TYPE_AND_MODE_MASK & (0400 >> permission.ordinal())) != 0) {
        permissions.add(permission);
      }
    }
    return permissions;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
