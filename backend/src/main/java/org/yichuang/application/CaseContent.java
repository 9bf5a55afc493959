package org.yichuang.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.form.PersonalFields;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.json.Json;

/** What people wrote, between clear and stored: applicant and agent sealed whole, answers value by value where they are personal. */
@Singleton
class CaseContent {

  private static final String SEALED = "$sealed";
  private static final String APPLICANT = "applicant";
  private static final String AGENT = "agent";
  private static final String ANSWERS = "answers";

  private final Json json;
  private final BlindIndex index;

  CaseContent(Json json, BlindIndex index) {
    this.json = json;
    this.index = index;
  }

  /** Puts content into a case: sealed, with the indexes by which it is found. */
  @SuppressWarnings("unchecked")
  void put(ApplicationEntity application, DataKey key, @Nullable Applicant applicant, @Nullable Agent agent, JsonNode form, ObjectNode answers) {
    application.applicant = applicant == null ? null : key.seal(json.write(applicant), APPLICANT);
    application.agent = agent == null ? null : key.seal(json.write(agent), AGENT);
    application.phoneIndex = applicant == null ? null : index(BlindIndex.Kind.PHONE, applicant.phone());
    application.idNumberIndex = applicant == null ? null : index(BlindIndex.Kind.ID_NUMBER, applicant.idNumber());
    ObjectNode sealed = PersonalFields.replace(form, answers, value -> seal(value, key));
    application.answers = json.convert(sealed, Map.class);
  }

  Applicant applicant(byte @Nullable [] sealed, DataKey key) {
    String text = key.unseal(sealed, APPLICANT);
    return text == null ? new Applicant(ApplicantKind.PERSON, null, null, null, null, null, null) : json.read(text, Applicant.class);
  }

  @Nullable Agent agent(byte @Nullable [] sealed, DataKey key) {
    String text = key.unseal(sealed, AGENT);
    return text == null ? null : json.read(text, Agent.class);
  }

  /** Answers in clear. */
  ObjectNode answers(JsonNode stored, DataKey key) {
    return (ObjectNode) walk(stored.deepCopy(), sealed -> json.tree(String.valueOf(key.unseal(Base64.getDecoder().decode(sealed.asText()), ANSWERS))));
  }

  /** Answers with what is personal masked. */
  ObjectNode maskedAnswers(JsonNode stored) {
    return (ObjectNode) walk(stored.deepCopy(), sealed -> TextNode.valueOf("***"));
  }

  ActDetails details(byte[] sealed, int seq, DataKey key) {
    return json.read(String.valueOf(key.unseal(sealed, ActEntity.place(seq))), ActDetails.class);
  }

  private ObjectNode seal(JsonNode value, DataKey key) {
    String sealed = Base64.getEncoder().encodeToString(key.seal(value.toString(), ANSWERS));
    return json.object().put(SEALED, sealed);
  }

  private static JsonNode walk(JsonNode node, UnaryOperator<JsonNode> open) {
    if (node instanceof ObjectNode object) {
      if (object.size() == 1 && object.has(SEALED)) {
        return open.apply(object.get(SEALED));
      }
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        object.set(field.getKey(), walk(field.getValue(), open));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, walk(array.get(i), open));
      }
    }
    return node;
  }

  private byte @Nullable [] index(BlindIndex.Kind kind, @Nullable String value) {
    return value == null || value.isBlank() ? null : index.of(kind, value);
  }
}
