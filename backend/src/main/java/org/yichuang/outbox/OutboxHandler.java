package org.yichuang.outbox;

import io.smallrye.mutiny.Uni;

/** Carries out one type of effect. It may be called again for the same message, so it must not matter how often. */
public interface OutboxHandler {

  OutboxType type();

  Uni<Void> handle(OutboxMessage message);
}
