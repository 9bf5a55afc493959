package org.yichuang.audit;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;

/**
 * The checkpoints outside the database: {@code <jurisdiction>/<day>.jsonl}, one line each, and the public keys as {@code keys/<id>.pem}. Lines
 * are added and never changed, so that the directory may lie where nothing can be. Blocking.
 */
final class CheckpointFiles {

  private static final String KEYS = "keys";
  private static final String JURISDICTION = "[0-9]{6}|" + Audit.PLATFORM; // and not what a file system keeps there for itself
  private static final String LINES = ".jsonl";
  private static final String PEM = ".pem";

  private final Path directory;

  CheckpointFiles(Path directory) {
    this.directory = directory;
  }

  /** The last checkpoint that is there whole; null before the first. */
  Checkpoint.@Nullable Signed last(String jurisdiction) {
    List<Path> days = days(jurisdiction);
    for (int i = days.size() - 1; i >= 0; i--) {
      Checkpoint.Signed last = lastOf(days.get(i));
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  /** Oldest first; what is no whole line is left out, for a crash may have torn one, and it was written again behind. */
  Stream<Checkpoint.Signed> all(String jurisdiction) {
    return days(jurisdiction).stream().flatMap(CheckpointFiles::lines).map(Checkpoint.Signed::parse).filter(Objects::nonNull);
  }

  /** Whatever bytes stand in it; the stream must be closed. */
  private static Stream<String> lines(Path day) {
    try {
      var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(day), StandardCharsets.UTF_8));
      return reader.lines().onClose(() -> close(reader));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void close(Closeable file) {
    try {
      file.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> jurisdictions() {
    return list(directory).filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(name -> name.matches(JURISDICTION)).toList();
  }

  /** Adds what is not there yet, of several nodes that may share the directory one at a time. When it returns the lines are on the disk. */
  void add(String jurisdiction, List<Checkpoint.Signed> checkpoints) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(jurisdiction));
    synchronized (CheckpointFiles.class) { // a lock of the file system is one of the whole program
      addAlone(folder, checkpoints);
    }
  }

  private void addAlone(Path folder, List<Checkpoint.Signed> checkpoints) throws IOException {
    try (var lock = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      Checkpoint.Signed last = last(folder.getFileName().toString());
      long number = last == null ? 0 : number(last);
      for (Checkpoint.Signed signed : checkpoints) {
        if (number(signed) > number) {
          append(file(folder, Objects.requireNonNull(signed.checkpoint()).at()), signed.line());
        }
      }
    }
  }

  /** Of the day, or the last one where a clock was put back: the order of files is the order of checkpoints. */
  private Path file(Path folder, Instant at) {
    Path today = folder.resolve(Beijing.day(at) + LINES);
    List<Path> days = days(folder.getFileName().toString());
    return days.isEmpty() || days.getLast().compareTo(today) < 0 ? today : days.getLast();
  }

  private static void append(Path file, String line) throws IOException {
    String text = (endsInTornLine(file) ? "\n" : "") + line + "\n";
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static boolean endsInTornLine(Path file) throws IOException {
    if (Files.notExists(file) || Files.size(file) == 0) {
      return false;
    }
    try (var reader = new RandomAccessFile(file.toFile(), "r")) {
      reader.seek(reader.length() - 1);
      return reader.read() != '\n';
    }
  }

  /** Publishes keys that are not there yet; one that is stays as it is. */
  void publish(Map<String, String> publicKeys) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(KEYS));
    for (Map.Entry<String, String> key : publicKeys.entrySet()) {
      Path file = folder.resolve(key.getKey() + PEM);
      if (Files.notExists(file)) {
        Files.writeString(file, key.getValue());
      }
    }
  }

  /** By id, as PEM. */
  Map<String, String> publicKeys() {
    Map<String, String> keys = new TreeMap<>();
    list(directory.resolve(KEYS)).filter(path -> path.toString().endsWith(PEM)).forEach(path -> {
      try {
        keys.put(path.getFileName().toString().replace(PEM, ""), Files.readString(path));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    });
    return keys;
  }

  private static long number(Checkpoint.Signed signed) {
    Checkpoint checkpoint = signed.checkpoint();
    return checkpoint == null ? 0 : checkpoint.number();
  }

  private List<Path> days(String jurisdiction) {
    return list(directory.resolve(jurisdiction)).filter(path -> path.toString().endsWith(LINES)).toList();
  }

  /** In order of names. */
  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Checkpoint.@Nullable Signed lastOf(Path day) {
    try (Stream<String> lines = lines(day)) {
      return lines.map(Checkpoint.Signed::parse).filter(Objects::nonNull).reduce((former, next) -> next).orElse(null);
    }
  }
}
