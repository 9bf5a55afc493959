package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Organs as they are written, within the transaction of the caller. */
@ApplicationScoped
class OrganRepository {

  private final Json json;
  private final Clock clock;

  OrganRepository(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** 422 with everything that does not fit: hours; a name, prefix or alias that another organ has; a parent that is not there or stands below. */
  Uni<Void> check(String jurisdiction, OrganContent organ) {
    List<FieldFault> faults = new ArrayList<>();
    if (organ.officeHours() != null) {
      faults.addAll(HoursRules.check(organ.officeHours(), "/officeHours"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < organ.aliases().size(); i++) {
      if (!seen.add(organ.aliases().get(i))) {
        faults.add(FieldFault.of("/aliases/" + i, "alias-taken"));
      }
    }
    return Panache.getSession()
        .call(session -> Sql.oneAfterTheOther(session, "organ " + jurisdiction))
        .chain(session -> checkName(session, jurisdiction, organ, faults)
            .chain(() -> checkPrefix(session, jurisdiction, organ, faults))
            .chain(() -> checkKept(session, jurisdiction, organ, faults))
            .chain(() -> checkParent(session, jurisdiction, organ, faults))
            .chain(() -> checkAliases(session, jurisdiction, organ, faults)))
        .invoke(() -> {
          if (!faults.isEmpty()) {
            throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
          }
        });
  }

  private Uni<Void> checkName(Mutiny.Session session, String jurisdiction, OrganContent organ, List<FieldFault> faults) {
    return session
        .createNativeQuery(
            "select count(*) from organ where jurisdiction = :jurisdiction and code <> :code and name = :name"
                + " and (valid_until is null or valid_until > :today)",
            Long.class)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("code", organ.code())
        .setParameter("name", organ.name())
        .setParameter("today", Beijing.day(clock.instant()))
        .getSingleResult()
        .invoke(others -> {
          if (others > 0) {
            faults.add(FieldFault.of("/name", "name-taken"));
          }
        })
        .replaceWithVoid();
  }

  /** Papers are numbered by organ: two with one prefix would give one number to two papers. */
  private static Uni<Void> checkPrefix(Mutiny.Session session, String jurisdiction, OrganContent organ, List<FieldFault> faults) {
    if (organ.documentPrefix() == null) {
      return Uni.createFrom().voidItem();
    }
    return count(session, "select count(*) from organ where jurisdiction = :jurisdiction and code <> :code and document_prefix = :value",
            jurisdiction, organ.code(), organ.documentPrefix())
        .invoke(others -> {
          if (others > 0) {
            faults.add(FieldFault.of("/documentPrefix", "prefix-taken"));
          }
        })
        .replaceWithVoid();
  }

  /** What papers and remedies name may change and not go: matters and cases of the organ would stand still. */
  private static Uni<Void> checkKept(Mutiny.Session session, String jurisdiction, OrganContent organ, List<FieldFault> faults) {
    return session
        .createNativeQuery(
            "select document_prefix is not null, review_organ is not null, court is not null from organ where jurisdiction = :jurisdiction and code = :code",
            Object[].class)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("code", organ.code())
        .getSingleResultOrNull()
        .invoke(there -> {
          if (there != null) {
            kept(there[0], organ.documentPrefix(), "/documentPrefix", faults);
            kept(there[1], organ.reviewOrgan(), "/reviewOrgan", faults);
            kept(there[2], organ.court(), "/court", faults);
          }
        })
        .replaceWithVoid();
  }

  private static void kept(Object there, @Nullable String value, String pointer, List<FieldFault> faults) {
    if (Boolean.TRUE.equals(there) && value == null) {
      faults.add(FieldFault.of(pointer, "kept-once-set"));
    }
  }

  private static Uni<Void> checkParent(Mutiny.Session session, String jurisdiction, OrganContent organ, List<FieldFault> faults) {
    if (organ.parent() == null) {
      return Uni.createFrom().voidItem();
    }
    String line =
        """
        with recursive line(code) as (
          select code from organ where jurisdiction = :jurisdiction and code = :value
          union select o.parent from line l join organ o on o.jurisdiction = :jurisdiction and o.code = l.code where o.parent is not null)
        select case when exists (select from line) and not exists (select from line where code = :code) then cast(0 as bigint) else cast(1 as bigint) end""";
    return count(session, line, jurisdiction, organ.code(), organ.parent())
        .invoke(wrong -> {
          if (wrong > 0) {
            faults.add(FieldFault.of("/parent", "organ-parent"));
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> checkAliases(Mutiny.Session session, String jurisdiction, OrganContent organ, List<FieldFault> faults) {
    if (organ.aliases().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(
            "select alias from organ_alias where jurisdiction = :jurisdiction and organ <> :code and alias in (:aliases)", String.class)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("code", organ.code())
        .setParameter("aliases", organ.aliases())
        .getResultList()
        .invoke(taken -> {
          for (String alias : taken) {
            faults.add(FieldFault.of("/aliases/" + organ.aliases().indexOf(alias), "alias-taken"));
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Long> count(Mutiny.Session session, String sql, String jurisdiction, String code, String value) {
    return session
        .createNativeQuery(sql, Long.class)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("code", code)
        .setParameter("value", value)
        .getSingleResult();
  }

  /** The version of an organ, locked; null when it is not there. Organs of a jurisdiction change one after the other. */
  Uni<@Nullable Integer> lock(String jurisdiction, String code) {
    return Panache.getSession()
        .call(session -> Sql.oneAfterTheOther(session, "organ " + jurisdiction))
        .chain(session -> session
            .createNativeQuery("select version from organ where jurisdiction = :jurisdiction and code = :code for update", Integer.class)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("code", code)
            .getSingleResultOrNull());
  }

  /** False when the code is taken. */
  Uni<Boolean> insert(String jurisdiction, OrganContent organ) {
    return write(
            """
            insert into organ (jurisdiction, code, name, short_name, uscc, nature, parent, office_hours, phone, complaint_phone, document_prefix,
              review_organ, court, valid_until)
            values (:jurisdiction, :code, :name, nullif(:shortName, ''), nullif(:uscc, ''), :nature, nullif(:parent, ''),
              cast(nullif(cast(:hours as text), '') as jsonb), nullif(:phone, ''), nullif(:complaint, ''), nullif(:prefix, ''), nullif(:review, ''),
              nullif(:court, ''), cast(nullif(cast(:until as text), '') as date))
            on conflict do nothing""",
            jurisdiction,
            organ)
        .map(rows -> rows == 1)
        .call(inserted -> inserted ? writeAliases(jurisdiction, organ) : Uni.createFrom().voidItem());
  }

  Uni<Void> update(String jurisdiction, OrganContent organ) {
    return write(
            """
            update organ set version = version + 1, name = :name, short_name = nullif(:shortName, ''), uscc = nullif(:uscc, ''), nature = :nature,
              parent = nullif(:parent, ''), office_hours = cast(nullif(cast(:hours as text), '') as jsonb), phone = nullif(:phone, ''),
              complaint_phone = nullif(:complaint, ''), document_prefix = nullif(:prefix, ''), review_organ = nullif(:review, ''),
              court = nullif(:court, ''), valid_until = cast(nullif(cast(:until as text), '') as date)
            where jurisdiction = :jurisdiction and code = :code""",
            jurisdiction,
            organ)
        .chain(() -> writeAliases(jurisdiction, organ));
  }

  private Uni<Integer> write(String sql, String jurisdiction, OrganContent organ) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(sql)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("code", organ.code())
            .setParameter("name", organ.name())
            .setParameter("shortName", Sql.text(organ.shortName()))
            .setParameter("uscc", Sql.text(organ.uscc()))
            .setParameter("nature", organ.nature().name())
            .setParameter("parent", Sql.text(organ.parent()))
            .setParameter("hours", organ.officeHours() == null ? "" : json.write(organ.officeHours()))
            .setParameter("phone", Sql.text(organ.phone()))
            .setParameter("complaint", Sql.text(organ.complaintPhone()))
            .setParameter("prefix", Sql.text(organ.documentPrefix()))
            .setParameter("review", Sql.text(organ.reviewOrgan()))
            .setParameter("court", Sql.text(organ.court()))
            .setParameter("until", Sql.text(organ.validUntil()))
            .executeUpdate());
  }

  private static Uni<Void> writeAliases(String jurisdiction, OrganContent organ) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("delete from organ_alias where jurisdiction = :jurisdiction and organ = :code")
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("code", organ.code())
            .executeUpdate()
            .chain(() -> Multi.createFrom()
                .iterable(organ.aliases())
                .onItem()
                .transformToUniAndConcatenate(alias -> session
                    .createNativeQuery("insert into organ_alias (jurisdiction, alias, organ) values (:jurisdiction, :alias, :code)")
                    .setParameter("jurisdiction", jurisdiction)
                    .setParameter("alias", alias)
                    .setParameter("code", organ.code())
                    .executeUpdate())
                .collect()
                .last()))
        .replaceWithVoid();
  }
}
