package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What the statements of this feature share. Parameters that may be absent go as empty text: native SQL takes no null without a type. */
final class Sql {

  private Sql() {}

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Waits until nobody else changes what is named so, and keeps it until the transaction ends: what one looks at, the other does not change. */
  static Uni<Void> oneAfterTheOther(Mutiny.Session session, String what) {
    return session
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 511))) l", Integer.class)
        .setParameter("what", what)
        .getSingleResult()
        .replaceWithVoid();
  }
}
