package org.yichuang.matter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/** Takes some rows of a catalogue: organs, matters, findings and progress in one transaction, so that the counts are those of the table at any moment. */
@ApplicationScoped
class ImportBatch {

  private final ImportedOrgans organs;
  private final ImportedMatters matters;
  private final Json json;
  private final Clock clock;

  ImportBatch(ImportedOrgans organs, ImportedMatters matters, Json json, Clock clock) {
    this.organs = organs;
    this.matters = matters;
    this.json = json;
    this.clock = clock;
  }

  /** Fails when somebody else has the import by now. */
  @WithTransaction
  public Uni<Void> execute(ImportJob job, CatalogueRows.Batch batch) {
    List<ImportFinding> findings = new ArrayList<>(batch.findings());
    return Panache.getSession()
        .chain(session -> renew(session, job)
            .chain(() -> divisions(session, batch.rows()))
            .map(known -> batch.rows().stream().filter(row -> placeable(row, job.jurisdiction(), known, findings)).toList())
            .chain(rows -> organs.resolve(session, rows, findings))
            .chain(rows -> matters.put(session, rows, findings, clock.instant()))
            .chain(counts -> keep(session, job, findings).chain(() -> advance(session, job, batch, counts, findings))));
  }

  private Uni<Void> renew(Mutiny.Session session, ImportJob job) {
    return session
        .createNativeQuery("update matter_import set held_until = :until, failed_attempts = 0 where id = :id and holder = :holder and state = 'RUNNING'")
        .setParameter("until", clock.instant().plus(MatterImportWorker.LEASE))
        .setParameter("id", job.id())
        .setParameter("holder", job.holder())
        .executeUpdate()
        .invoke(mine -> {
          if (mine == 0) {
            throw new IllegalStateException("Import " + job.id() + " is in other hands");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Set<String>> divisions(Mutiny.Session session, List<CatalogueRow> rows) {
    return session
        .createNativeQuery(
            "select code from region where code = any (string_to_array(:codes, ',')) and (valid_until is null or valid_until > cast(:today as date))",
            String.class)
        .setParameter("today", LocalDate.ofInstant(clock.instant(), Beijing.ZONE))
        .setParameter("codes", rows.stream().map(CatalogueRow::division).distinct().collect(Collectors.joining(",")))
        .getResultList()
        .map(Set::copyOf);
  }

  private static boolean placeable(CatalogueRow row, @Nullable String jurisdiction, Set<String> known, List<ImportFinding> findings) {
    ImportReason reason =
        !known.contains(row.division()) ? ImportReason.UNKNOWN_DIVISION
            : jurisdiction != null && !jurisdiction.equals(row.jurisdiction()) ? ImportReason.OTHER_JURISDICTION
            : null;
    if (reason != null) {
      findings.add(ImportFinding.of(reason, row.line(), CatalogueColumn.AREA_CODE.title(), row.division()));
    }
    return reason == null;
  }

  private record StoredFinding(String severity, int line, @Nullable String place, String reason, List<String> arguments) {

    static StoredFinding of(ImportFinding finding) {
      return new StoredFinding(
          finding.reason().severity().name(), finding.line(), finding.column(), finding.reason().name(), finding.arguments());
    }
  }

  private Uni<Void> keep(Mutiny.Session session, ImportJob job, List<ImportFinding> findings) {
    if (findings.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<StoredFinding> inOrder = findings.stream().sorted(java.util.Comparator.comparingInt(ImportFinding::line)).map(StoredFinding::of).toList();
    return session
        .createNativeQuery(
            """
            insert into matter_import_finding (import, seq, severity, line, place, reason, arguments)
            select :id, (select coalesce(max(seq), 0) from matter_import_finding where import = :id) + f.ordinality,
              f.value ->> 'severity', cast(f.value ->> 'line' as int), f.value ->> 'place', f.value ->> 'reason',
              array(select jsonb_array_elements_text(f.value -> 'arguments'))
            from jsonb_array_elements(cast(cast(:findings as text) as jsonb)) with ordinality f""")
        .setParameter("id", job.id())
        .setParameter("findings", json.write(inOrder))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> advance(
      Mutiny.Session session, ImportJob job, CatalogueRows.Batch batch, Map<ImportedMatters.Change, Integer> counts, List<ImportFinding> findings) {
    int errors = (int) findings.stream().filter(finding -> finding.reason().severity() == ImportReason.Severity.ERROR).count();
    int taken = counts.values().stream().mapToInt(Integer::intValue).sum();
    return session
        .createNativeQuery(
            """
            update matter_import set processed_lines = :through, created = created + :created, updated = updated + :updated,
              unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
              errors = errors + :errors, warnings = warnings + :warnings
            where id = :id""")
        .setParameter("errors", errors)
        .setParameter("warnings", findings.size() - errors)
        .setParameter("through", batch.through())
        .setParameter("created", counts.getOrDefault(ImportedMatters.Change.CREATED, 0))
        .setParameter("updated", counts.getOrDefault(ImportedMatters.Change.UPDATED, 0))
        .setParameter("unchanged", counts.getOrDefault(ImportedMatters.Change.UNCHANGED, 0))
        .setParameter("rejected", batch.rejected() + batch.rows().size() - taken)
        .setParameter("id", job.id())
        .executeUpdate()
        .replaceWithVoid();
  }
}
