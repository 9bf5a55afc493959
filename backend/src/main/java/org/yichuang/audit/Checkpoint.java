package org.yichuang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.Digests;

/**
 * The heads of a jurisdiction's chains that moved since the checkpoint before, whose hash it holds.
 *
 * @param number from 1, without gaps
 * @param previous SHA-256 of the content of the checkpoint before, in hexadecimal; empty for the first
 * @param lost number of the first checkpoint that the database has lost, where a restore was accepted: that one to the one before this
 */
record Checkpoint(String jurisdiction, long number, Instant at, String previous, @Nullable Long lost, List<Head> heads) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The last entry of a chain. */
  record Head(String chain, long seq, String hash) {}

  /** A checkpoint as it is kept, in the database and outside. */
  record Signed(String content, String key, byte[] signature) {

    static Signed of(Checkpoint checkpoint, CheckpointKey key) {
      String content = checkpoint.content();
      return new Signed(content, key.id(), key.sign(content.getBytes(StandardCharsets.UTF_8)));
    }

    String hash() {
      return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hashBytes() {
      return HexFormat.of().parseHex(hash());
    }

    boolean isSignedBy(CheckpointKey keys) {
      return keys.verifies(content.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** One line of JSON. */
    String line() {
      String encoded = Base64.getEncoder().encodeToString(signature);
      return "{\"checkpoint\":" + content + ",\"key\":\"" + key + "\",\"signature\":\"" + encoded + "\"}";
    }

    /** Null for what is no such line. */
    static @Nullable Signed parse(String line) {
      try {
        JsonNode node = MAPPER.readTree(line);
        JsonNode content = node.path("checkpoint");
        return content.isObject()
            ? new Signed(content.toString(), node.path("key").asText(), Base64.getDecoder().decode(node.path("signature").asText()))
            : null;
      } catch (JsonProcessingException | IllegalArgumentException torn) {
        return null;
      }
    }

    /** Null for a content that nobody here wrote. */
    @Nullable Checkpoint checkpoint() {
      try {
        JsonNode node = MAPPER.readTree(content);
        List<Head> heads =
            StreamSupport.stream(node.path("heads").spliterator(), false)
                .map(head -> new Head(head.path("chain").asText(), head.path("seq").asLong(), head.path("hash").asText()))
                .toList();
        return new Checkpoint(
            node.path("jurisdiction").asText(),
            node.path("number").asLong(),
            Instant.parse(node.path("at").asText()),
            node.path("previous").asText(),
            node.has("lost") ? node.path("lost").asLong() : null,
            heads);
      } catch (JsonProcessingException | java.time.format.DateTimeParseException foreign) {
        return null;
      }
    }
  }

  /** What is signed: compact JSON, members in this order. */
  String content() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", "yichuang-checkpoint-1");
    node.put("jurisdiction", jurisdiction);
    node.put("number", number);
    node.put("at", at.toString());
    node.put("previous", previous);
    if (lost != null) {
      node.put("lost", lost);
    }
    var list = node.putArray("heads");
    heads.forEach(head -> list.addObject().put("chain", head.chain()).put("seq", head.seq()).put("hash", head.hash()));
    return node.toString();
  }
}
