package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;

/** Opens what a case has sealed, and seals it anew in each copy: with the key of the copy, bound to the same place. */
@Singleton
@UnlessBuildProfile("prod")
class CrowdSeals {

  private static final Pattern SEALED = Pattern.compile("\\{\"\\$sealed\": ?\"([A-Za-z0-9+/=]+)\"}");
  private static final String ANSWERS = "answers";

  private final Vault vault;
  private final BlindIndex index;

  CrowdSeals(Vault vault, BlindIndex index) {
    this.vault = vault;
    this.index = index;
  }

  DataKey open(byte[] wrapped, String owner) {
    return vault.open(wrapped, owner);
  }

  DataKey fresh(String owner) {
    return vault.newKey(owner);
  }

  byte[] index(BlindIndex.Kind kind, String value) {
    return index.of(kind, value);
  }

  /** The cell of a column of bytes; a column that is not known here is a reason to stop. */
  CrowdCell cell(String column, Map<String, @Nullable Object> row, byte[] value, DataKey key, CrowdWords words) {
    return switch (column) {
      case "application.wrapped_key" -> (out, copy) -> CrowdCell.hex(out, copy.key().wrapped());
      case "application.applicant" -> sealed(value, "applicant", key, words);
      case "application.agent" -> sealed(value, "agent", key, words);
      case "application.query_code" -> sealed(value, "query-code", key, words);
      case "act.details" -> sealed(value, "act/" + row.get("seq"), key, words);
      case "stored_file.name" -> sealed(value, "file-name/" + row.get("id"), key, words);
      case "document.content" -> sealed(value, "document/" + row.get("id"), key, words);
      case "evaluation.wrapped_key" -> (out, copy) -> CrowdCell.hex(out, Objects.requireNonNull(copy.opinion()).wrapped());
      case "evaluation.text" -> opinion(value, key, words);
      case "application.phone_index" -> digest(BlindIndex.Kind.PHONE, words.only(CrowdWords.Kind.PHONE));
      case "application.id_number_index" -> digest(BlindIndex.Kind.ID_NUMBER, words.only(CrowdWords.Kind.ID_NUMBER));
      case "application.query_code_digest", "service_event.query_code_digest" ->
          digest(BlindIndex.Kind.QUERY_CODE, words.only(CrowdWords.Kind.QUERY_CODE));
      default -> throw new IllegalStateException("How " + column + " is copied is not known: say it in CrowdSeals");
    };
  }

  /** What was said with an evaluation has a key of its own. */
  private static CrowdCell opinion(byte[] value, DataKey key, CrowdWords words) {
    CrowdText plain = CrowdText.of(Objects.requireNonNull(key.unseal(value, "text")), words);
    return (out, copy) -> CrowdCell.hex(out, Objects.requireNonNull(Objects.requireNonNull(copy.opinion()).seal(plain.with(copy.words()), "text")));
  }

  private static CrowdCell sealed(byte[] value, String place, DataKey key, CrowdWords words) {
    CrowdText plain = CrowdText.of(Objects.requireNonNull(key.unseal(value, place)), words);
    CrowdText where = CrowdText.of(place, words);
    return (out, copy) -> CrowdCell.hex(out, Objects.requireNonNull(copy.key().seal(plain.with(copy.words()), where.with(copy.words()))));
  }

  private CrowdCell digest(BlindIndex.Kind kind, int place) {
    return (out, copy) -> CrowdCell.hex(out, index.of(kind, copy.words().get(place)));
  }

  /** Answers: as they are, but for the personal values in them. */
  CrowdCell answers(String json, DataKey key, CrowdWords words) {
    List<CrowdCell> parts = new ArrayList<>();
    Matcher found = SEALED.matcher(json);
    int end = 0;
    while (found.find()) {
      parts.add(CrowdCell.fixed(json.substring(end, found.start(1))));
      CrowdText plain = CrowdText.of(Objects.requireNonNull(key.unseal(Base64.getDecoder().decode(found.group(1)), ANSWERS)), words);
      parts.add((out, copy) -> out.append(Base64.getEncoder().encodeToString(copy.key().seal(plain.with(copy.words()), ANSWERS))));
      end = found.end(1);
    }
    parts.add(CrowdCell.fixed(json.substring(end)));
    return (out, copy) -> parts.forEach(part -> part.write(out, copy));
  }
}
