package org.yichuang.notification;

import io.smallrye.mutiny.Uni;

/** Sends a text to a phone. Fails when it could not be handed over, and is then called again. */
public interface SmsSender {

  Uni<Void> send(String phone, String text);
}
