package org.yichuang.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * One effect to carry out.
 *
 * @param subject ids only, never personal data
 */
public record OutboxMessage(String jurisdiction, UUID id, OutboxType type, JsonNode subject) {

  /** A member of the subject. */
  public String get(String member) {
    return subject.required(member).asText();
  }
}
