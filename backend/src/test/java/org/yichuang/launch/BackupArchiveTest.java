package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupArchiveTest {

  @TempDir
  Path directory;

  private Path source;
  private Path target;

  @BeforeEach
  void fill() throws IOException {
    source = Files.createDirectory(directory.resolve("data"));
    target = Files.createDirectory(directory.resolve("restored"));
    Files.createDirectories(source.resolve("postgres/pg_notify"));
    Files.createDirectory(source.resolve("keys"));
    Files.writeString(source.resolve("keys/master.json"), "{\"secret\":1}");
    Files.writeString(source.resolve("demo-accounts.json"), "[]");
    Files.setPosixFilePermissions(source.resolve("keys"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(source.resolve("keys/master.json"), PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(source.resolve("demo-accounts.json"), PosixFilePermissions.fromString("rw-r-x-wx"));
  }

  @Test
  void bringsBackFilesEmptyDirectoriesAndModes() throws IOException {
    assertThat(BackupArchive.unpack(new ByteArrayInputStream(packed()), target)).isEqualTo(2);

    assertThat(target.resolve("keys/master.json")).hasContent("{\"secret\":1}");
    assertThat(target.resolve("postgres/pg_notify")).isEmptyDirectory();
    assertThat(mode("keys")).isEqualTo("rwx------");
    assertThat(mode("keys/master.json")).isEqualTo("rw-------");
    assertThat(mode("demo-accounts.json")).isEqualTo("rw-r-x-wx");
  }

  @Test
  void refusesAnArchiveThatWasCutShort() throws IOException {
    byte[] tar = new GZIPInputStream(new ByteArrayInputStream(packed())).readAllBytes();
    byte[] withoutItsEnd = gzip(Arrays.copyOf(tar, indexOf(tar, BackupArchive.MANIFEST)));

    refuses(withoutItsEnd, "the archive is damaged or was cut short");
  }

  @Test
  void refusesAnArchiveInWhichOneByteChanged() throws IOException {
    byte[] tar = new GZIPInputStream(new ByteArrayInputStream(packed())).readAllBytes();
    tar[indexOf(tar, "{\"secret\"")] ^= 1;

    refuses(gzip(tar), "the archive is damaged or was cut short");
  }

  @Test
  void refusesWhatPointsOutOfTheDirectory() throws IOException {
    refuses(foreign("../keys/master.json", TarArchiveEntry.LF_NORMAL), "the archive holds what no backup holds: ../keys/master.json");
    refuses(foreign("postgres/pg_tblspc/1", TarArchiveEntry.LF_SYMLINK), "the archive holds what no backup holds: postgres/pg_tblspc/1");
    assertThat(directory.resolve("keys")).doesNotExist();
  }

  @Test
  void refusesToPackALink() throws IOException {
    Files.createSymbolicLink(source.resolve("files"), directory);

    assertThatExceptionOfType(IOException.class).isThrownBy(this::packed).withMessage(source.resolve("files") + " is neither a file nor a directory");
  }

  private void refuses(byte[] archive, String why) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> BackupArchive.unpack(new ByteArrayInputStream(archive), target)).withMessageStartingWith(why);
    clear();
  }

  private void clear() {
    try {
      DataDirectory.deleteTree(target);
      Files.createDirectory(target);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BackupArchive.pack(source, path -> true, bytes);
    return bytes.toByteArray();
  }

  private static byte[] foreign(String name, byte type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      var entry = new TarArchiveEntry(name, type, true);
      entry.setLinkName(type == TarArchiveEntry.LF_SYMLINK ? "/etc" : "");
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] content, String text) {
    int index = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    assertThat(index).isPositive();
    return index;
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(path)));
  }
}
