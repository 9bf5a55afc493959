package org.yichuang.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yichuang.shared.crypto.Digests;

/** A ZIP that is sent while it is written: what is added comes out at once, so that never more than one part is in memory. Blocking. */
final class ArchiveZip {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8);
  private final List<Entry> entries = new ArrayList<>();
  private final FileTime time;

  ArchiveZip(Instant now) {
    this.time = FileTime.from(now);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** A file of the package. */
  record Entry(String name, long size, String sha256) {}

  /** What was added so far. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The bytes of the ZIP that this adds to it. */
  byte[] add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    zip.flush();
    entries.add(new Entry(name, content.length, Digests.sha256(content)));
    return taken();
  }

  /** The last bytes of the ZIP. */
  byte[] end() throws IOException {
    zip.close();
    return taken();
  }

  private byte[] taken() {
    byte[] bytes = written.toByteArray();
    written.reset();
    return bytes;
  }
}
