package org.yichuang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.demo.CrowdWords.Kind;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;

/** Makes models out of the rows of cases. */
@Singleton
@UnlessBuildProfile("prod")
class CrowdModels {

  private final CrowdSeals seals;
  private final Json json;

  CrowdModels(CrowdSeals seals, Json json) {
    this.seals = seals;
    this.json = json;
  }

  CrowdModel of(CrowdRows rows, CrowdSchema schema) {
    Map<String, @Nullable Object> one = rows.one();
    RowId id = new RowId(Objects.requireNonNull(CrowdRows.text(one, "jurisdiction")), UUID.fromString(CrowdRows.text(one, "id")));
    DataKey key = seals.open(CrowdRows.bytes(one, "wrapped_key"), "application/" + id);
    JsonNode applicant = json.tree(Objects.requireNonNull(key.unseal(CrowdRows.bytes(one, "applicant"), "applicant")));
    CrowdWords words = words(rows, key, applicant);
    Map<Integer, CrowdModel.Paper> papers = new HashMap<>();
    Map<String, List<List<CrowdCell>>> cells = new LinkedHashMap<>();
    rows.tables().forEach((table, found) -> {
      if (!table.equals(CrowdSchema.ENTRY)) {
        cells.put(table, new ArrayList<>(found.stream().map(row -> cells(schema, table, row, keyOf(id, table, row, key), words)).toList()));
      }
    });
    for (Map<String, @Nullable Object> paper : rows.of("document")) {
      papers.put(
          words.place(Objects.requireNonNull(CrowdRows.text(paper, "number"))),
          new CrowdModel.Paper(text(paper, "organ"), text(paper, "kind"), CrowdRows.time(paper, "issued_at")));
    }
    cells.put(CrowdSchema.RENDERING, rows.of("document").stream().map(paper -> rendering(id.jurisdiction(), paper, words)).toList());
    String owner = CrowdRows.text(one, "owner");
    return new CrowdModel(
        id, "CLOSED".equals(one.get("phase")), "PERSON".equals(applicant.path("kind").asText()),
        owner == null ? null : UUID.fromString(owner), CrowdRows.time(one, "created_at"),
        (Instant) one.get("submitted_at"), words, cells, papers, opinion(rows, words), chain(rows, words));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.requireNonNull(CrowdRows.text(row, column), column);
  }

  private static CrowdWords words(CrowdRows rows, DataKey key, JsonNode applicant) {
    Map<String, @Nullable Object> one = rows.one();
    CrowdWords words = new CrowdWords();
    words.add(Kind.CASE, CrowdRows.text(one, "id"));
    words.add(Kind.OWNER, CrowdRows.text(one, "owner"));
    words.add(Kind.NUMBER, CrowdRows.text(one, "number"));
    words.add(Kind.QUERY_CODE, key.unseal((byte[]) one.get("query_code"), "query-code"));
    words.add(Kind.PHONE, applicant.path("phone").asText(null));
    words.add(Kind.ID_NUMBER, applicant.path("idNumber").asText(null));
    words.add(Kind.NAME, applicant.path("name").asText(null));
    rows.of("document").forEach(paper -> words.add(Kind.PAPER, CrowdRows.text(paper, "number")));
    rows.tables().forEach((table, found) -> found.stream().filter(row -> row.containsKey("id")).forEach(row -> words.add(Kind.ROW, CrowdRows.text(row, "id"))));
    return words;
  }

  private DataKey keyOf(RowId id, String table, Map<String, @Nullable Object> row, DataKey key) {
    return table.equals(CrowdSchema.EVALUATION) && row.get("wrapped_key") instanceof byte[] wrapped
        ? seals.open(wrapped, "evaluation/" + new RowId(id.jurisdiction(), UUID.fromString(CrowdRows.text(row, "id"))))
        : key;
  }

  private List<CrowdCell> cells(CrowdSchema schema, String table, Map<String, @Nullable Object> row, DataKey key, CrowdWords words) {
    return schema.columns(table).stream().map(column -> cell(table + "." + column.name(), column, row, key, words)).toList();
  }

  private CrowdCell cell(String name, CrowdSchema.Column column, Map<String, @Nullable Object> row, DataKey key, CrowdWords words) {
    Object value = row.get(column.name());
    if (value == null) {
      return CrowdCell.absent();
    }
    return switch (value) {
      case byte[] bytes -> seals.cell(name, row, bytes, key, words);
      case Instant at -> (out, copy) -> out.append(at.plus(copy.later()));
      case LocalDate day -> (out, copy) -> out.append(day.plusDays(copy.later().toDays()));
      default -> switch (name) {
        case "application.answers" -> seals.answers(value.toString(), key, words);
        case "document.year" -> CrowdPapers.year(words.place(text(row, "number")));
        case "document.seq" -> CrowdPapers.seq(words.place(text(row, "number")));
        default -> open(value.toString(), words);
      };
    };
  }

  private static CrowdCell open(String value, CrowdWords words) {
    CrowdText text = CrowdText.of(CrowdCell.escape(value), words);
    return (out, copy) -> out.append(text.with(copy.words()));
  }

  /** A paper that was rendered, as every paper is soon after it was issued; the demo did not do it for papers of the past. */
  private static List<CrowdCell> rendering(String jurisdiction, Map<String, @Nullable Object> paper, CrowdWords words) {
    Instant at = CrowdRows.time(paper, "issued_at");
    return List.of(
        CrowdCell.fixed(jurisdiction),
        open(text(paper, "id"), words),
        CrowdCell.fixed("application/pdf"),
        (out, copy) -> out.append(RowId.freshUuid()),
        (out, copy) -> out.append(Digests.sha256(Tokens.bytes(8))),
        CrowdCell.fixed("48000"),
        (out, copy) -> out.append(at.plus(copy.later()).plusSeconds(2)));
  }

  private static int opinion(CrowdRows rows, CrowdWords words) {
    List<Integer> said =
        rows.of(CrowdSchema.EVALUATION).stream().filter(row -> row.get("wrapped_key") != null).map(row -> words.place(text(row, "id"))).toList();
    return said.isEmpty() ? -1 : said.getFirst();
  }

  private static List<CrowdModel.Link> chain(CrowdRows rows, CrowdWords words) {
    return rows.of(CrowdSchema.ENTRY).stream()
        .map(row -> new CrowdModel.Link(
            Long.parseLong(text(row, "seq")), CrowdRows.time(row, "at"), text(row, "action"), CrowdText.of(text(row, "actor"), words), text(row, "role"),
            text(row, "organ"), CrowdRows.bytes(row, "details_digest"), CrowdText.of(text(row, "facts"), words)))
        .toList();
  }
}
