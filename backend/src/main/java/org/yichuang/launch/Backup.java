package org.yichuang.launch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Stream;
import org.yichuang.shared.time.Beijing;

/**
 * The tasks {@code backup} and {@code restore} of an installation with the embedded database: a stopped copy of the data directory, which is
 * there whole or not at all. It holds the keys too, so it is as secret as they are. A server with a database of its own has deploy/backup.
 */
final class Backup {

  static final String COMMAND = "backup";
  static final String RESTORE_COMMAND = "restore";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /** Made anew at every start. */
  private static final Set<String> LEFT_OUT = Set.of("runtime", EmbeddedDatabase.LOCK_FILE);

  private Backup() {}

  /** Writes an archive into a directory and names it; refuses while the server runs. */
  static int backup(Path directory, PrintStream out) {
    var data = DataDirectory.of(Bootstrap.embeddedDataDirectory());
    if (!Files.isDirectory(data.cluster())) {
      throw new LaunchException("没有可备份的数据 / There is no embedded database in " + data.root() + " to back up.");
    }
    // started and stopped once: whatever a crash left is recovered before it is copied
    EmbeddedDatabase.start(data).close();
    try (var _ = lock(data)) {
      Files.createDirectories(directory);
      Path archive = directory.resolve("yichuang-" + LocalDateTime.now(Beijing.ZONE).format(STAMP) + ".tar.gz");
      int files = write(data, archive);
      out.println("已备份 / Backed up " + files + " files to " + archive.toAbsolutePath().normalize());
      out.println("归档含密钥，须同样保密 / The archive holds the keys: keep it as secret as they are.");
      return 0;
    } catch (IOException e) {
      throw new LaunchException("备份失败 / The backup failed: " + e.getMessage(), e);
    }
  }

  private static int write(DataDirectory data, Path archive) throws IOException {
    Path part = Files.createTempFile(archive.toAbsolutePath().getParent(), "." + archive.getFileName(), ".part", DataDirectory.ownerOnlyFile());
    try {
      int files;
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        files = BackupArchive.pack(data.root(), path -> !LEFT_OUT.contains(data.root().relativize(path).getName(0).toString()), new Unclosed(channel));
        channel.force(true);
      }
      Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
      DataDirectory.flushDirectory(archive.toAbsolutePath().getParent());
      return files;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Puts an archive in the place of lost data; refuses where data still are. */
  static int restore(Path archive, PrintStream out) {
    var data = DataDirectory.of(Bootstrap.embeddedDataDirectory());
    Path fresh = data.root().resolveSibling("." + data.root().getFileName() + ".restoring");
    try {
      requireEmpty(data);
      DataDirectory.deleteTree(fresh);
      DataDirectory.createClosed(fresh);
      int files;
      try (var in = Files.newInputStream(archive)) {
        files = BackupArchive.unpack(in, fresh);
      }
      requireEmpty(data);
      DataDirectory.deleteTree(data.root());
      Files.move(fresh, data.root(), StandardCopyOption.ATOMIC_MOVE);
      DataDirectory.flushDirectory(data.root().getParent());
      out.println("已恢复 / Restored " + files + " files into " + data.root() + ". Start the server, then run verify-audit.");
      return 0;
    } catch (IOException e) {
      throw new LaunchException("恢复失败，原有数据未动 / The restore failed and changed nothing: " + e.getMessage(), e);
    } finally {
      discard(fresh);
    }
  }

  private static void discard(Path fresh) {
    try {
      DataDirectory.deleteTree(fresh);
    } catch (IOException left) {
      throw new LaunchException("Cannot remove " + fresh + ": " + left.getMessage(), left);
    }
  }

  private static void requireEmpty(DataDirectory data) throws IOException {
    if (!Files.exists(data.root(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var _ = lock(data);
        Stream<Path> entries = Files.list(data.root())) {
      if (entries.anyMatch(entry -> !LEFT_OUT.contains(entry.getFileName().toString()))) {
        throw new LaunchException(
            "目录中仍有数据，不会覆盖 / There are data in " + data.root() + ", and nothing is overwritten: move them away first.");
      }
    }
  }

  private static DataLock lock(DataDirectory data) throws IOException {
    return DataLock.tryAcquire(data.root().resolve(EmbeddedDatabase.LOCK_FILE))
        .orElseThrow(() -> new LaunchException("一窗正在运行，请先停止 / Yichuang is running on " + data.root() + ": stop it first."));
  }

  /** The archive closes what it writes to; the channel must still be flushed to the disk. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
