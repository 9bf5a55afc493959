package org.yichuang;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which feature may know which other, written by hand. A new line here is a decision: the more lines, the harder it is to change one
 * feature alone. {@code shared} and {@code workflow} are below all of them, a feature's api knows its feature.
 */
@AnalyzeClasses(packages = "org.yichuang", importOptions = ImportOption.DoNotIncludeTests.class)
class FeatureGraphTest {

  private static final String ROOT = "org.yichuang.";

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          // the case brings everything together
          entry("application", Set.of("audit", "deadline", "document", "evaluation", "form", "identity", "material", "matter", "notification", "outbox", "region")),
          entry("document", Set.of("material", "outbox")),
          entry("evaluation", Set.of("audit", "identity", "outbox")),
          entry("identity", Set.of("audit", "notification", "outbox")),
          entry("matter", Set.of("audit", "deadline", "form", "identity", "region")),
          entry("deadline", Set.of("audit")),
          entry("region", Set.of("audit", "deadline")),
          entry("supervision", Set.of("audit", "deadline", "identity")),
          entry("staff", Set.of("audit", "identity", "region")),
          entry("system", Set.of("audit", "identity", "outbox")),
          // what goes out over HTTP
          entry("application.api", Set.of("deadline", "document", "evaluation.api", "identity", "material", "matter", "matter.api", "region")),
          entry("audit.api", Set.of("identity")),
          entry("deadline.api", Set.of("identity")),
          entry("evaluation.api", Set.of("identity", "region")),
          entry("matter.api", Set.of("deadline", "identity", "region")),
          entry("system.api", Set.of("audit.api", "identity", "outbox")),
          entry("region.api", Set.of("identity")),
          entry("supervision.api", Set.of("identity")),
          entry("staff.api", Set.of("identity", "region")),
          // on top of everything
          entry("demo", Set.of("application", "audit", "deadline", "evaluation", "identity", "material", "matter", "notification", "region", "staff")),
          entry("launch", Set.of("audit", "region", "staff")));

  @ArchTest
  static void aFeatureKnowsOnlyWhomTheGraphNames(JavaClasses production) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : production) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String from = feature(type);
        String to = feature(dependency.getTargetClass());
        if (!to.isEmpty() && !to.equals(from) && !from.equals(to + ".api") && !Set.of("shared", "workflow").contains(to)) {
          found.add(from + " -> " + to);
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(
        ALLOWED.entrySet().stream().flatMap(line -> line.getValue().stream().map(to -> line.getKey() + " -> " + to)).toList());
  }

  /** {@code application} or {@code application.api}; empty for what is not ours. */
  private static String feature(JavaClass type) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String[] parts = name.substring(ROOT.length()).split("\\.");
    return parts.length > 1 && parts[1].equals("api") ? parts[0] + ".api" : parts[0];
  }
}
