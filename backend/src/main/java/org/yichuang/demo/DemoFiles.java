package org.yichuang.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.OpeningHours;

/** Shapes of the files below {@code demo/}. */
final class DemoFiles {

  private DemoFiles() {}

  record Organ(
      String code,
      String name,
      @Nullable String shortName,
      String documentPrefix,
      @Nullable String uscc,
      String nature,
      @Nullable String phone,
      @Nullable String complaintPhone,
      String reviewOrgan,
      String court) {}

  record Point(
      String code,
      String name,
      String level,
      String region,
      String address,
      @Nullable String phone,
      @Nullable OpeningHours hours,
      @Nullable String hoursNote,
      @Nullable Double longitude,
      @Nullable Double latitude,
      String organ) {}

  /** @param organs whom it serves; none: all of them */
  record Counter(String servicePoint, String code, String name, @Nullable String zone, List<String> organs) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Citizen(String phone, String name, String residentId) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Staff(String username, String name, List<Held> assignments) {}

  /** @param jurisdiction the demo's, when it is not said */
  record Held(String role, @Nullable String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record People(List<Citizen> citizens, List<Staff> staff) {}

  /** A line of {@code demo-accounts.json}. */
  record Account(String username, String password, List<String> roles) {}
}
