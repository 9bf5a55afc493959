package org.yichuang.identity;

/**
 * The roles that an account {@code a} holds today, as SQL: its own, and as substitute (A/B 岗) the case roles of whoever is absent. Who
 * administers, audits or supervises stands in for nobody, and contracted staff for clerks only.
 */
final class HeldRoles {

  private static final String SQL =
      """
      lateral (
        select o.id, o.role, o.jurisdiction, o.organ, o.service_point, null::uuid as instead_of from assignment o where o.account = a.id
        union all
        select o.id, o.role, o.jurisdiction, o.organ, o.service_point, b.id
        from staff b
        join absence x on x.jurisdiction = b.jurisdiction and x.staff = b.id and TODAY between x.from_on and x.until_on
        join staff me on me.jurisdiction = b.jurisdiction and me.id = a.id and me.left_on is null
        join assignment o on o.account = b.id and o.jurisdiction = b.jurisdiction
          and (o.role = 'CLERK' or (o.role in ('REVIEWER', 'DECIDER', 'DECIDER_WINDOW', 'HEAD') and me.employment <> 'CONTRACTED'))
        where b.substitute = a.id and b.left_on is null
          and not exists (select from assignment y where y.account = a.id and y.role in ('ORG_ADMIN', 'SEC_ADMIN', 'SYS_ADMIN', 'AUDITOR', 'SUPERVISOR'))
      )""";

  private HeldRoles() {}

  /** @param today parameter that carries the day, e.g. {@code $2} */
  static String sql(String today) {
    return SQL.replace("TODAY", today + "::date");
  }
}
