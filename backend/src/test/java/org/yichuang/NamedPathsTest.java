package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for newcomers name and link to is there: a moved file takes its name along. */
class NamedPathsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** {@code [text](target)}, pictures too. */
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  /** {@code `a/b.c`}: a path of two steps or more; with a wildcard or a placeholder it names many things and is passed over. */
  private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");

  /** There only when the program runs, as a build leaves it, or as media types look. */
  private static final Pattern ELSEWHERE = Pattern.compile("(data|config|application|text|image|frontend/(looks|dist)|backend/target)(/.*)?");

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    List<String> dead =
        LINK.matcher(Files.readString(page)).results()
            .map(link -> link.group(1).replaceFirst("#.*", ""))
            .filter(target -> !target.isEmpty() && !target.contains(":"))
            .filter(target -> !Files.exists(page.resolveSibling(target)))
            .toList();
    assertThat(dead).as("dead links of %s", ROOT.relativize(page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPathThatIsNamedExists(Path page) throws IOException {
    List<String> gone =
        named(Files.readString(page)).stream()
            .filter(path -> !ELSEWHERE.matcher(path).matches())
            .filter(path -> !Files.exists(ROOT.resolve(path)))
            .toList();
    assertThat(gone).as("paths named by %s", ROOT.relativize(page)).isEmpty();
  }

  @Test
  void theWalkThroughAFeatureIsLookedAt() throws IOException {
    assertThat(named(Files.readString(ROOT.resolve("CONTRIBUTING.md"))))
        .contains("backend/src/main/java/org/yichuang/evaluation/GiveEvaluation.java", "frontend/src/i18n/en/portal.json")
        .hasSizeGreaterThan(40);
  }

  private static List<String> named(String text) {
    return PATH.matcher(text).results().map(path -> path.group(1)).toList();
  }

  static Stream<Path> pages() {
    return Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md").map(ROOT::resolve);
  }
}
