package org.yichuang.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What /q/metrics says at one moment, by name and labels as they stand there. */
public record Metrics(Map<String, Double> samples) {

  public static Metrics read() {
    Map<String, Double> samples = new LinkedHashMap<>();
    Api.anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> samples.put(line.substring(0, line.lastIndexOf(' ')), Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    return new Metrics(samples);
  }

  /** The value of a sample; one that is not served fails the test. */
  public double get(String sample) {
    Double value = samples.get(sample);
    if (value == null) {
      throw new AssertionError("not served: " + sample + "; served are " + samples.keySet().stream().filter(s -> s.startsWith("yichuang_")).toList());
    }
    return value;
  }

  /** By how much a counter grew since. */
  public double since(Metrics before, String sample) {
    return get(sample) - before.samples.getOrDefault(sample, 0.0);
  }
}
