package org.yichuang.matter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.CatalogueRow.MatterKey;
import org.yichuang.matter.ImportedOrgans.Placed;
import org.yichuang.shared.json.Json;

/**
 * The matters of a catalogue: those that are new are listed, those that are listed get a new version when something changed. A matter that
 * is open keeps its guide, whatever the catalogue says; none is taken away because a catalogue does not name it.
 */
@ApplicationScoped
class ImportedMatters {

  private final Json json;

  ImportedMatters(Json json) {
    this.json = json;
  }

  /** What became of a row. */
  enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  private record Present(int version, MatterState state, String name, String organ, @Nullable String type, @Nullable String mainItem) {}

  private record Write(
      String jurisdiction,
      String code,
      int version,
      String name,
      String organ,
      String type,
      @Nullable String mainItem,
      MatterCodes codes,
      String search,
      ListedMatter body,
      MatterSummaryFields summary) {}

  Uni<Map<Change, Integer>> put(Mutiny.Session session, List<Placed> rows, List<ImportFinding> findings, Instant now) {
    return present(session, rows).chain(present -> {
      Map<Change, Integer> counts = new EnumMap<>(Change.class);
      List<Write> writes = new ArrayList<>();
      for (Placed placed : rows) {
        Present before = present.get(placed.row().key());
        Change change = change(placed, before, findings);
        counts.merge(change, 1, Integer::sum);
        if (change != Change.UNCHANGED) {
          writes.add(write(placed, before == null ? 1 : before.version() + 1));
        }
      }
      return writes.isEmpty() ? Uni.createFrom().item(counts) : insert(session, json.write(writes), now).replaceWith(counts);
    });
  }

  private Uni<Map<MatterKey, Present>> present(Mutiny.Session session, List<Placed> rows) {
    return session
        .createNativeQuery(
            """
            select m.jurisdiction, m.code, m.version, m.state, m.name, m.organ, m.type, m.main_item
            from jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as k(jurisdiction text, code text)
            join matter m on m.jurisdiction = k.jurisdiction and m.code = k.code
            order by m.jurisdiction, m.code for update of m""",
            Object[].class)
        .setParameter("keys", json.write(rows.stream().map(placed -> placed.row().key()).toList()))
        .getResultList()
        .map(found -> {
          Map<MatterKey, Present> present = new HashMap<>();
          for (Object[] m : found) {
            present.put(
                new MatterKey((String) m[0], (String) m[1]),
                new Present(((Number) m[2]).intValue(), MatterState.valueOf((String) m[3]), (String) m[4], (String) m[5], (String) m[6], (String) m[7]));
          }
          return present;
        });
  }

  private static Change change(Placed placed, @Nullable Present before, List<ImportFinding> findings) {
    if (before == null) {
      return Change.CREATED;
    }
    CatalogueRow row = placed.row();
    boolean same = before.name().equals(row.name()) && before.organ().equals(placed.organ()) && row.type().name().equals(before.type());
    if (before.state() == MatterState.OPEN) {
      if (!same) {
        findings.add(ImportFinding.of(ImportReason.OPEN_DIFFERS, row.line(), different(row, before), before.name()));
      }
      return Change.UNCHANGED;
    }
    return same && Objects.equals(before.mainItem(), row.mainItem()) ? Change.UNCHANGED : Change.UPDATED;
  }

  private static String different(CatalogueRow row, Present before) {
    CatalogueColumn column =
        !before.name().equals(row.name()) ? CatalogueColumn.NAME : row.type().name().equals(before.type()) ? CatalogueColumn.DEPARTMENT : CatalogueColumn.MATTER_TYPE;
    return column.title();
  }

  private static Write write(Placed placed, int version) {
    CatalogueRow row = placed.row();
    ListedMatter matter = new ListedMatter(row.code(), row.jurisdiction(), row.name(), row.type(), placed.organ(), row.mainItem());
    return new Write(
        row.jurisdiction(),
        row.code(),
        version,
        row.name(),
        placed.organ(),
        row.type().name(),
        row.mainItem(),
        MatterCodes.of(row.code()),
        matter.searchText(),
        matter,
        MatterSummaryFields.listed(row.type()));
  }

  private static Uni<Void> insert(Mutiny.Session session, String writes, Instant now) {
    return session
        .createNativeQuery(
            """
            insert into matter_version (jurisdiction, code, version, published_at, state, body)
            select jurisdiction, code, version, :now, 'LISTED', body
            from jsonb_to_recordset(cast(cast(:writes as text) as jsonb)) as w(jurisdiction text, code text, version int, body jsonb)""")
        .setParameter("now", now)
        .setParameter("writes", writes)
        .executeUpdate()
        .chain(() -> session
            .createNativeQuery(
                """
                insert into matter (jurisdiction, code, version, state, name, organ, type, main_item, national_basic_code, national_task_code,
                  national_handle_item_code, local_code, audience, search_text, summary)
                select jurisdiction, code, version, 'LISTED', name, organ, type, "mainItem", codes ->> 'nationalBasicCode', codes ->> 'nationalTaskCode',
                  codes ->> 'nationalHandleItemCode', codes ->> 'localCode', string_to_array('', ','), search, summary
                from jsonb_to_recordset(cast(cast(:writes as text) as jsonb)) as w(jurisdiction text, code text, version int, name text, organ text,
                  type text, "mainItem" text, codes jsonb, search text, summary jsonb)
                on conflict (jurisdiction, code) do update set version = excluded.version, name = excluded.name, organ = excluded.organ,
                  type = excluded.type, main_item = excluded.main_item, search_text = excluded.search_text, summary = excluded.summary""")
            .setParameter("writes", writes)
            .executeUpdate())
        .replaceWithVoid();
  }
}
