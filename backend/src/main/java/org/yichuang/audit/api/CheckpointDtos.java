package org.yichuang.audit.api;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.yichuang.audit.CheckpointQueries;
import org.yichuang.shared.time.Beijing;

/** Shapes of checkpoints, as in openapi.yaml. */
public final class CheckpointDtos {

  private CheckpointDtos() {}

  public record AuditCheckpoint(
      @NotNull String jurisdiction, @NotNull Long number, @NotNull OffsetDateTime at, @NotNull String hash, @NotNull Long waiting) {

    static AuditCheckpoint from(CheckpointQueries.Last last) {
      return new AuditCheckpoint(last.jurisdiction(), last.number(), Beijing.time(last.at()), last.hash(), last.waiting());
    }
  }

  public record AuditCheckpointList(@NotNull List<AuditCheckpoint> items) {

    public static AuditCheckpointList from(List<CheckpointQueries.Last> all) {
      return new AuditCheckpointList(all.stream().map(AuditCheckpoint::from).toList());
    }
  }
}
