package org.yichuang.matter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.IdNumbers;
import org.yichuang.region.OrganNature;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/**
 * The organs that a catalogue names. An organ is told by its name; the codes that stand beside it are other names of it. One that is not
 * there yet is made, with its first code and nothing else. Of two with one name the living one is meant.
 */
@ApplicationScoped
class ImportedOrgans {

  private final Json json;
  private final Clock clock;

  ImportedOrgans(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** A row with the code of its organ here. */
  record Placed(CatalogueRow row, String organ) {}

  private record Name(String jurisdiction, String name) {}

  private record Alias(String jurisdiction, String alias) {}

  private record Wanted(String jurisdiction, String name, String alias) {}

  private record NewOrgan(String jurisdiction, String code, String name, @Nullable String uscc, String nature) {}

  private record NewAlias(String jurisdiction, String alias, String organ) {}

  /** What is known and what is new. */
  private record Directory(Map<Name, String> byName, Map<Alias, String> byAlias, List<NewOrgan> organs, List<NewAlias> aliases) {}

  /** Rows whose organ is clear, with it; the others become findings. */
  Uni<List<Placed>> resolve(Mutiny.Session session, List<CatalogueRow> rows, List<ImportFinding> findings) {
    return directory(session, rows).chain(directory -> {
      List<Placed> placed = new ArrayList<>();
      for (CatalogueRow row : rows) {
        String organ = organ(row, directory);
        if (organ == null) {
          findings.add(ImportFinding.of(ImportReason.ORGAN_CODE_TAKEN, row.line(), CatalogueColumn.DEPARTMENT_CODE.title(), row.organCode(), row.organName()));
        } else {
          placed.add(new Placed(row, organ));
        }
      }
      return insert(session, directory).replaceWith(placed);
    });
  }

  private Uni<Directory> directory(Mutiny.Session session, List<CatalogueRow> rows) {
    List<Wanted> wanted = rows.stream().map(row -> new Wanted(row.jurisdiction(), row.organName(), row.organCode())).distinct().toList();
    return session
        .createNativeQuery(
            """
            select w.jurisdiction, w.name, w.alias, n.code, coalesce(a.organ, c.code)
            from jsonb_to_recordset(cast(cast(:wanted as text) as jsonb)) as w(jurisdiction text, name text, alias text)
            left join lateral (select o.code from organ o where o.jurisdiction = w.jurisdiction and (o.name = w.name or o.short_name = w.name)
              order by o.valid_until is not null and o.valid_until <= :today, o.name <> w.name, o.code limit 1) n on true
            left join organ_alias a on a.jurisdiction = w.jurisdiction and a.alias = w.alias
            left join organ c on c.jurisdiction = w.jurisdiction and c.code = w.alias""",
            Object[].class)
        .setParameter("wanted", json.write(wanted))
        .setParameter("today", Beijing.day(clock.instant()))
        .getResultList()
        .map(found -> {
          Directory directory = new Directory(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
          for (Object[] row : found) {
            put(directory.byName(), new Name((String) row[0], (String) row[1]), (String) row[3]);
            put(directory.byAlias(), new Alias((String) row[0], (String) row[2]), (String) row[4]);
          }
          return directory;
        });
  }

  private static <K> void put(Map<K, String> map, K key, @Nullable String value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  /** Null when the code belongs to an organ of another name. */
  private static @Nullable String organ(CatalogueRow row, Directory directory) {
    Name name = new Name(row.jurisdiction(), row.organName());
    Alias alias = new Alias(row.jurisdiction(), row.organCode());
    String named = directory.byName().get(name);
    String owner = directory.byAlias().get(alias);
    if (owner != null) {
      return owner.equals(named) ? owner : null;
    }
    String organ = named;
    if (organ == null) {
      organ = row.organCode();
      String uscc = IdNumbers.isCreditCode(organ) ? IdNumbers.normalise(organ) : null;
      directory.organs().add(new NewOrgan(row.jurisdiction(), organ, row.organName(), uscc, OrganNature.OTHER.name()));
      directory.byName().put(name, organ);
    }
    directory.aliases().add(new NewAlias(row.jurisdiction(), row.organCode(), organ));
    directory.byAlias().put(alias, organ);
    return organ;
  }

  private Uni<Void> insert(Mutiny.Session session, Directory directory) {
    return session
        .createNativeQuery(
            """
            insert into organ (jurisdiction, code, name, uscc, nature)
            select jurisdiction, code, name, uscc, nature from jsonb_to_recordset(cast(cast(:organs as text) as jsonb))
              as o(jurisdiction text, code text, name text, uscc text, nature text)""")
        .setParameter("organs", json.write(directory.organs()))
        .executeUpdate()
        .chain(() -> session
            .createNativeQuery(
                """
                insert into organ_alias (jurisdiction, alias, organ)
                select jurisdiction, alias, organ from jsonb_to_recordset(cast(cast(:aliases as text) as jsonb)) as a(jurisdiction text, alias text, organ text)""")
            .setParameter("aliases", json.write(directory.aliases()))
            .executeUpdate())
        .replaceWithVoid();
  }
}
