package org.yichuang.audit.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.AuditQueries;
import org.yichuang.audit.CheckpointQueries;
import org.yichuang.audit.api.CheckpointDtos.AuditCheckpointList;
import org.yichuang.identity.Access;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.time.Beijing;

/** The log, for auditors of the jurisdiction. */
@Path("/api/v1")
@Authenticated
class AuditResource {

  private final AuditQueries queries;
  private final CheckpointQueries checkpoints;
  private final CurrentActor current;
  private final String home;

  AuditResource(
      AuditQueries queries,
      CheckpointQueries checkpoints,
      CurrentActor current,
      @ConfigProperty(name = "yichuang.installation.jurisdiction") String home) {
    this.queries = queries;
    this.checkpoints = checkpoints;
    this.current = current;
    this.home = home;
  }

  record AuditEntry(
      @NotNull String chain,
      @NotNull Long seq,
      @NotNull OffsetDateTime at,
      @NotNull String action,
      @Nullable String actor,
      @Nullable String role,
      @Nullable String organ,
      @Nullable String detailsDigest,
      @Nullable Map<String, String> facts,
      @NotNull String hash) {

    static AuditEntry from(AuditQueries.Entry e) {
      return new AuditEntry(
          e.chain(),
          e.seq(),
          Beijing.time(e.at()),
          e.action(),
          e.actor(),
          e.role(),
          e.organ(),
          e.detailsDigest(),
          e.facts().isEmpty() ? null : e.facts(),
          e.hash());
    }
  }

  record AuditPage(@NotNull List<AuditEntry> items, @Nullable String next) {}

  @GET
  @Path("/audit-entries")
  @Operation(operationId = "listAuditEntries")
  public Uni<AuditPage> listAuditEntries(
      @QueryParam("chain") @NotNull @Size(max = 80) @Pattern(regexp = "^(case|organ|account|import|system):[A-Za-z0-9._-]+$") String chain,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    long after = after(cursor);
    return current.get().chain(actor -> {
      String own = Access.jurisdictions(actor, Right.READ_LOG).getFirst();
      return queries.list(own, own.equals(home), chain, after, limit + 1).map(entries -> {
        List<AuditQueries.Entry> page = entries.subList(0, Math.min(limit, entries.size()));
        return new AuditPage(
            page.stream().map(AuditEntry::from).toList(), entries.size() > limit ? Cursor.encode(page.getLast().seq()) : null);
      });
    });
  }

  @GET
  @Path("/audit-checkpoints")
  @Operation(operationId = "listCheckpoints")
  public Uni<AuditCheckpointList> listCheckpoints() {
    return current
        .get()
        .chain(actor -> checkpoints.list(Access.jurisdictions(actor, Right.READ_LOG).getFirst()))
        .map(AuditCheckpointList::from);
  }

  private static long after(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, 1);
    try {
      return parts == null ? 0 : Long.parseLong(parts.getFirst());
    } catch (NumberFormatException forged) {
      throw Cursor.invalid();
    }
  }
}
