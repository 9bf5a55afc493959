package org.yichuang.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.json.Json;

/** Keyed digests of every part of what was filed, by which a later change is seen without keeping the former value. */
@Singleton
class Fingerprint {

  private final Json json;
  private final BlindIndex index;

  Fingerprint(Json json, BlindIndex index) {
    this.json = json;
    this.index = index;
  }

  /** A file, as far as it matters here. */
  record Part(String material, String sha256) {}

  /** Digests by {@code /answers/<field>}, {@code /applicant/<field>}, {@code /agent} and {@code /materials/<code>}. */
  Map<String, String> of(RowId id, Applicant applicant, @Nullable Agent agent, ObjectNode answers, Collection<Part> files) {
    Map<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.toTree(applicant).properties()) {
      digest(id, "/applicant/" + field.getKey(), field.getValue().toString(), digests);
    }
    if (agent != null) {
      digest(id, "/agent", json.write(agent), digests);
    }
    for (Map.Entry<String, JsonNode> field : answers.properties()) {
      digest(id, "/answers/" + CleanText.escape(field.getKey()), field.getValue().toString(), digests);
    }
    Map<String, List<String>> materials =
        files.stream().collect(Collectors.groupingBy(Part::material, TreeMap::new, Collectors.mapping(Part::sha256, Collectors.toList())));
    materials.forEach((material, hashes) -> digest(id, "/materials/" + material, hashes.stream().sorted().toList().toString(), digests));
    return digests;
  }

  /** Parts that differ, came or went. */
  static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> parts = new TreeSet<>(before.keySet());
    parts.addAll(after.keySet());
    parts.removeIf(part -> Objects.equals(before.get(part), after.get(part)));
    return parts;
  }

  private void digest(RowId id, String part, String value, Map<String, String> digests) {
    digests.put(part, HexFormat.of().formatHex(index.exact(BlindIndex.Kind.ANSWER, id + "\n" + part + "\n" + value), 0, 16));
  }
}
