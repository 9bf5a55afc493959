package org.yichuang.evaluation;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;

/** Reads an evaluation out of a row: id, level, tags, text, wrapped_key, anonymous, at. */
@Singleton
public class EvaluationReader {

  private final Vault vault;

  EvaluationReader(Vault vault) {
    this.vault = vault;
  }

  /** What was given. */
  public record EvaluationView(
      RowId id, RowId serviceEvent, Satisfaction level, List<String> tags, @Nullable String text, boolean anonymous, OffsetDateTime at) {}

  @Nullable EvaluationView read(RowId event, Row row, int first) {
    if (row.getUUID(first) == null) {
      return null;
    }
    RowId id = new RowId(event.jurisdiction(), row.getUUID(first));
    String text = null;
    if (row.getBuffer(first + 3) != null && row.getBuffer(first + 4) != null) {
      text = vault.open(row.getBuffer(first + 4).getBytes(), EvaluationEntity.keyOwner(id)).unseal(row.getBuffer(first + 3).getBytes(), "text");
    }
    return new EvaluationView(
        id,
        event,
        Satisfaction.valueOf(row.getString(first + 1)),
        List.of(row.getArrayOfStrings(first + 2)),
        text,
        row.getBoolean(first + 5),
        row.getOffsetDateTime(first + 6));
  }
}
