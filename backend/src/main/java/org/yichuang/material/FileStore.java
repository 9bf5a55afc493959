package org.yichuang.material;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;

/**
 * Keeps sealed contents on disk, one file each, below jurisdiction and case. Nothing readable is ever written. Blocking: call it on a worker
 * thread.
 */
@Singleton
public class FileStore {

  private final Path root;

  FileStore(@ConfigProperty(name = "yichuang.files.dir") String root) {
    this.root = Path.of(root);
  }

  /** Seals and writes; when it returns the content is on the disk. */
  public void write(RowId application, UUID file, DataKey key, byte[] content) throws IOException {
    Path target = path(application, file);
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(file + ".part");
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      var buffer = java.nio.ByteBuffer.wrap(key.sealBytes(content, place(file)));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  public boolean has(RowId application, UUID file) {
    return Files.exists(path(application, file));
  }

  public byte[] read(RowId application, UUID file, DataKey key) throws IOException {
    return key.unsealBytes(Files.readAllBytes(path(application, file)), place(file));
  }

  /** Removes a content; one that is not there is no fault. */
  public void delete(RowId application, UUID file) throws IOException {
    try {
      Files.delete(path(application, file));
    } catch (NoSuchFileException alreadyGone) {
      // wanted
    }
  }

  private Path path(RowId application, UUID file) {
    return root.resolve(application.jurisdiction()).resolve(application.id().toString()).resolve(file.toString());
  }

  private static String place(UUID file) {
    return "file/" + file;
  }
}
