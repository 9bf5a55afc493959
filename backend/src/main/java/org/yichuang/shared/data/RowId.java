package org.yichuang.shared.data;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yichuang.shared.problem.Problem;

/**
 * Key of everything that belongs to a jurisdiction: the six digits of the deciding organ and a UUIDv7. Every look-up takes both, so that
 * no hot path crosses jurisdictions; in public they are one word, {@code 510704-0197…}.
 */
@Embeddable
public record RowId(String jurisdiction, UUID id) implements Serializable {

  private static final TimeBasedEpochGenerator UUIDS = Generators.timeBasedEpochGenerator();
  private static final Pattern FORM = Pattern.compile("([0-9]{6})-([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  public static RowId fresh(String jurisdiction) {
    return new RowId(jurisdiction, freshUuid());
  }

  /** A UUIDv7: ordered by time. */
  public static UUID freshUuid() {
    return UUIDS.generate();
  }

  /** Reads the public form; anything else is simply not there (404). */
  public static RowId parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw Problem.notFound();
    }
    return new RowId(match.group(1), UUID.fromString(match.group(2)));
  }

  @Override
  public String toString() {
    return jurisdiction + "-" + id;
  }
}
