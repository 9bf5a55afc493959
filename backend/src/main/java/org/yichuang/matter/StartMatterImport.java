package org.yichuang.matter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.shared.csv.CsvFile;
import org.yichuang.shared.csv.CsvHeader;
import org.yichuang.shared.data.RowId;

/** Takes a catalogue: what can be refused at once is refused here, the rows are worked off afterwards by {@link MatterImportWorker}. */
@ApplicationScoped
public class StartMatterImport {

  private final MatterImportSettings settings;
  private final Audit audit;
  private final Clock clock;

  StartMatterImport(MatterImportSettings settings, Audit audit, Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that can be worked off. */
  public record Upload(byte[] content, String fileName, String sha256, CsvEncoding encoding, int rows) {}

  /** The new import. */
  public record Started(UUID id) {}

  /** 403 unless the actor may import; the jurisdiction that the import is limited to, or null for all of them. */
  public static @Nullable String scope(Actor actor, @Nullable String wanted) {
    if (wanted != null) {
      Access.require(actor, Right.MANAGE_MATTERS, wanted);
      return wanted;
    }
    var held = Access.jurisdictions(actor, Right.MANAGE_MATTERS);
    return held.contains(Assignment.PLATFORM) ? null : held.getFirst();
  }

  /** 413 before anything of a file that is too large is read. */
  public void requireSize(long bytes) {
    CsvFile.requireSize(bytes, limits());
  }

  /** Looks at a file: 413, 415 or 422 for one that cannot be worked off at all. Blocking. */
  public Upload read(byte[] content, String fileName) throws IOException {
    CsvFile.Description file = CsvFile.describe(content, limits(), names -> CsvHeader.of(names, CatalogueColumn.class));
    return new Upload(content, fileName, Digests.sha256(content), file.encoding(), file.rows());
  }

  private CsvFile.Limits limits() {
    return new CsvFile.Limits(settings.maxBytes().asLongValue(), settings.maxRows());
  }

  @WithTransaction
  public Uni<Started> execute(Actor actor, @Nullable String jurisdiction, Upload upload) {
    UUID id = RowId.freshUuid();
    return Panache.getSession()
        .chain(session -> insert(session, id, actor, jurisdiction, upload).chain(() -> insertFile(session, id, upload)))
        .chain(() -> audit.append(event(id, actor, jurisdiction, upload)))
        .replaceWith(new Started(id));
  }

  private Uni<Integer> insert(Mutiny.Session session, UUID id, Actor actor, @Nullable String jurisdiction, Upload upload) {
    return session
        .createNativeQuery(
            """
            insert into matter_import (id, jurisdiction, state, file_name, sha256, encoding, started_by, total, started_at)
            values (:id, cast(:jurisdiction as varchar), 'RUNNING', :name, :sha256, :encoding, :actor, :total, :now)""")
        .setParameter("id", id)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("name", upload.fileName())
        .setParameter("sha256", upload.sha256())
        .setParameter("encoding", upload.encoding().name())
        .setParameter("actor", actor.account())
        .setParameter("total", upload.rows())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private static Uni<Integer> insertFile(Mutiny.Session session, UUID id, Upload upload) {
    return session
        .createNativeQuery("insert into matter_import_file (import, content) values (:id, :content)")
        .setParameter("id", id)
        .setParameter("content", upload.content())
        .executeUpdate();
  }

  private static Audit.Event event(UUID id, Actor actor, @Nullable String jurisdiction, Upload upload) {
    Map<String, Object> details = new LinkedHashMap<>(Map.of("import", id.toString(), "sha256", upload.sha256(), "rows", upload.rows()));
    return new Audit.Event(
        jurisdiction == null ? Audit.PLATFORM : jurisdiction,
        Audit.importChain(id),
        "START_MATTER_IMPORT",
        actor.account().toString(),
        Role.CATALOGUE.name(),
        "",
        details);
  }
}
