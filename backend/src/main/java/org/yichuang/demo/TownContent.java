package org.yichuang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.AcceptanceRefusalGround;
import org.yichuang.application.ActRequest;
import org.yichuang.application.ActType;
import org.yichuang.application.Applicant;
import org.yichuang.application.ApplicantKind;
import org.yichuang.application.CorrectionItem;
import org.yichuang.application.IdType;
import org.yichuang.application.Outcome;
import org.yichuang.application.Recommendation;

/** What is written in the cases of the town: applicants, answers, and what is said with an act. */
final class TownContent {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  private final TownFile town;
  private final LocalDate today;

  TownContent(TownFile town, LocalDate today) {
    this.town = town;
    this.today = today;
  }

  Applicant applicant(TownCase one) {
    TownFile.Business business = town.findBusiness(one.applicant());
    TownFile.Resident person = town.actingFor(one.applicant());
    if (business == null) {
      return new Applicant(ApplicantKind.PERSON, person.name(), IdType.RESIDENT_ID, person.idNumber(), person.phone(), person.address(), null);
    }
    return new Applicant(
        ApplicantKind.ORGANISATION, business.name(), IdType.CREDIT_CODE, business.creditCode(), person.phone(), "四川省绵阳市" + business.address(), person.name());
  }

  /** Of a draft only the first half is filled in. */
  ObjectNode answers(TownCase one) {
    ObjectNode answers = town.dealings(one.matter()).samples().get(one.sample()).deepCopy();
    Map<String, String> words = words(one);
    answers.properties().forEach(field -> field.setValue(filled(field.getValue(), words)));
    if (one.submitted() == null) {
      List<String> fields = answers.properties().stream().map(Map.Entry::getKey).toList();
      answers.remove(fields.subList(fields.size() / 2, fields.size()));
    }
    return answers;
  }

  ActRequest act(TownCase one, ActType type) {
    TownFile.Dealings dealings = town.dealings(one.matter());
    return switch (type) {
      case REQUEST_CORRECTION -> act(type, dealings.correction(), null, null, null, null, null);
      case REFUSE_ACCEPTANCE -> refusalToAccept(one, dealings);
      case REVIEW ->
          one.outcome() == Outcome.REFUSED
              ? act(type, null, null, null, null, Recommendation.REFUSE, dealings.refusal())
              : act(type, null, null, null, null, Recommendation.GRANT, dealings.opinion());
      case REFUSE -> act(type, null, null, null, dealings.refusal(), null, null);
      case WITHDRAW -> act(type, null, null, null, dealings.withdrawal(), null, null);
      default -> act(type, null, null, null, null, null, null);
    };
  }

  private static ActRequest refusalToAccept(TownCase one, TownFile.Dealings dealings) {
    if (one.outcome() == Outcome.NOT_COMPETENT) {
      TownFile.NotCompetent said = Objects.requireNonNull(dealings.notCompetent());
      return act(ActType.REFUSE_ACCEPTANCE, null, AcceptanceRefusalGround.NOT_COMPETENT, said.organ(), said.reason(), null, null);
    }
    return act(ActType.REFUSE_ACCEPTANCE, null, AcceptanceRefusalGround.NOT_REQUIRED, null, dealings.notRequired(), null, null);
  }

  private static ActRequest act(
      ActType type,
      @Nullable List<CorrectionItem> items,
      @Nullable AcceptanceRefusalGround ground,
      @Nullable String organ,
      @Nullable String reason,
      @Nullable Recommendation recommendation,
      @Nullable String opinion) {
    return new ActRequest(type, items, ground, organ, reason, recommendation, opinion, null, null, null, null, null);
  }

  TownFile.Opinion opinion(TownCase one) {
    List<TownFile.Opinion> opinions = Objects.requireNonNull(town.evaluations().get(one.level()));
    return opinions.get(one.number() % opinions.size());
  }

  private Map<String, String> words(TownCase one) {
    TownFile.Resident person = town.actingFor(one.applicant());
    TownFile.Business business = town.findBusiness(one.applicant());
    TownFile.Other spouse = pick(town.couples().stream().filter(o -> o.male() != person.male()).toList(), one.number());
    TownFile.Other child = pick(town.children(), one.number());
    Map<String, String> words = new HashMap<>();
    words.put("name", person.name());
    words.put("phone", person.phone());
    words.put("region", person.region());
    words.put("address", person.address().replace("四川省绵阳市", ""));
    words.put("ageBand", ageBand(person));
    words.put("business", business == null ? person.name() : business.name());
    words.put("creditCode", business == null ? "" : business.creditCode());
    words.put("premises", business == null ? "" : business.address());
    words.put("premisesRegion", business == null ? "" : business.region());
    words.put("spouse", spouse.name());
    words.put("spouseId", spouse.idNumber());
    words.put("spousePhone", String.valueOf(spouse.phone()));
    words.put("child", child.name());
    words.put("childId", child.idNumber());
    words.put("shop", pick(town.shops(), one.number()));
    words.put("digits", String.format("%09d", one.number() * 7_310_013L % 1_000_000_000L));
    words.put("start", today.plusDays(30).toString());
    words.put("year", String.valueOf(today.getYear()));
    return words;
  }

  private static <T> T pick(List<T> things, int number) {
    return things.get(number % things.size());
  }

  private String ageBand(TownFile.Resident person) {
    int age = Period.between(LocalDate.parse(person.idNumber().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE), today).getYears();
    return age < 90 ? "AGE_80_89" : age < 100 ? "AGE_90_99" : "AGE_100";
  }

  private static JsonNode filled(JsonNode value, Map<String, String> words) {
    if (!value.isTextual()) {
      return value;
    }
    String text = PLACE.matcher(value.asText()).replaceAll(place -> Objects.requireNonNull(words.get(place.group(1)), place.group()));
    return value.asText().equals("{year}") ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
  }
}
