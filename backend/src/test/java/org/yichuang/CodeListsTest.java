package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuang.application.Channel;
import org.yichuang.evaluation.Satisfaction;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.MatterType;
import org.yichuang.matter.ServiceObject;
import org.yichuang.region.OrganNature;

/** The lists of GB/T 39046-2020, annex A: the API speaks their names, adapters translate numbers. */
class CodeListsTest {

  @Test
  void theApiNamesMatterTypesAsTheStandardDoes() {
    assertThat(names(MatterType.values())).isEqualTo(list("matterType"));
  }

  @Test
  void theApiNamesNaturesOfOrgansAsTheStandardDoes() {
    assertThat(names(OrganNature.values())).isEqualTo(list("organNature"));
  }

  @Test
  void theApiNamesServiceObjectsAsTheStandardDoes() {
    assertThat(names(ServiceObject.values())).isEqualTo(list("serviceObject"));
  }

  @Test
  void theApiKnowsTwoHandlingTypesOfTheStandardAndNoOther() {
    assertThat(list("handlingType")).containsExactly("INSTANT", "PROMISED", "OTHER");
    assertThat(names(HandlingType.values())).containsExactly("INSTANT", "PROMISED");
  }

  @Test
  void theApiKnowsThreeChannelsOfTheStandardAndThePartnersOfItsOwn() {
    assertThat(list("channel")).containsExactly("WINDOW", "WEB", "MOBILE", "MAIL", "OTHER");
    assertThat(names(Channel.values())).containsExactly("WINDOW", "WEB", "MOBILE", "PARTNER");
  }

  @Test
  void theApiNamesLevelsOfSatisfactionAsTheStandardDoes() {
    assertThat(names(Satisfaction.values())).isEqualTo(list("satisfaction"));
  }

  @Test
  void theNationalInterfaceCountsStarsWhereTheStandardCountsDown() {
    Map<String, String> byStars = Arrays.stream(Satisfaction.values())
        .collect(Collectors.toMap(level -> String.valueOf(level.stars()), Enum::name, (a, b) -> a, LinkedHashMap::new));
    Map<String, String> listed = new LinkedHashMap<>();
    codes().path("satisfactionNationalInterface").properties().forEach(entry -> listed.put(entry.getKey(), entry.getValue().asText()));
    assertThat(byStars).isEqualTo(listed).containsEntry("5", "VERY_SATISFIED").hasSize(5);
    assertThat(codes().at("/satisfaction/1/0").asText()).isEqualTo("VERY_SATISFIED");
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> list(String name) {
    List<String> names = new ArrayList<>();
    codes().path(name).forEach(entry -> names.add(entry.path(0).asText()));
    return names;
  }

  private static JsonNode codes() {
    try (InputStream in = CodeListsTest.class.getResourceAsStream("/codes/gbt39046.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
