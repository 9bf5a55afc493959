package org.yichuang.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file. It ends with the process, however that ends, so a crash leaves nothing to
 * clean up.
 */
final class DataLock implements AutoCloseable {

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another process, or another part of this one, holds the lock. */
  static Optional<DataLock> tryAcquire(Path file) throws IOException {
    var channel = open(file);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held inside this very process: as taken as if another one held it
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(
        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return Optional.of(new DataLock(channel));
  }

  /** Waits until the lock is free. */
  static DataLock acquire(Path file) throws IOException {
    var channel = open(file);
    channel.lock();
    return new DataLock(channel);
  }

  /** The process that wrote its number last, for the message of a refusal. */
  static String holder(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), DataDirectory.ownerOnlyFile());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
