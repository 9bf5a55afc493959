package org.yichuang.material;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Which files are taken: PDF, JPEG and PNG, told by their first bytes, never by their name. */
public final class FileTypes {

  /** Largest file, in bytes. */
  public static final int MAX_SIZE = 10 * 1024 * 1024;

  private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");
  private static final Tika TIKA = new Tika();

  private FileTypes() {}

  /** The media type of a file that is taken. */
  public static Optional<String> detect(byte[] content) {
    return Optional.of(TIKA.detect(content)).filter(TAKEN::contains);
  }
}
