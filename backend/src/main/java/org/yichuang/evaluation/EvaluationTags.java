package org.yichuang.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;

/** The national tag list (全国一体化在线政务服务平台好差评); the first three tags of a level are the fixed ones. Tags were renumbered once, so a list has a version. */
@Singleton
public class EvaluationTags {

  /** Version of the list that comes with the program. */
  public static final String VERSION = "2020";

  private static final int FIXED = 3;
  private final List<Level> levels;

  EvaluationTags() {
    try (InputStream in = EvaluationTags.class.getClassLoader().getResourceAsStream("codes/evaluation-tags.json")) {
      this.levels = new ObjectMapper().readValue(in, File.class).levels().stream().map(EvaluationTags::level).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The tag list cannot be read", unreadable);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record File(List<FileLevel> levels) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record FileLevel(Satisfaction name, boolean bad, LinkedHashMap<String, String> tags) {}

  /** A level with its tags; bad ones (差评) will open a task. */
  public record Level(Satisfaction satisfaction, boolean bad, List<Tag> tags) {}

  public record Tag(String code, String text, boolean fixed) {}

  public List<Level> levels() {
    return levels;
  }

  boolean belongs(String tag, Satisfaction satisfaction) {
    return levels.stream().filter(l -> l.satisfaction() == satisfaction).flatMap(l -> l.tags().stream()).anyMatch(t -> t.code().equals(tag));
  }

  private static Level level(FileLevel read) {
    List<String> codes = List.copyOf(read.tags().keySet());
    return new Level(
        read.name(), read.bad(), codes.stream().map(code -> new Tag(code, String.valueOf(read.tags().get(code)), codes.indexOf(code) < FIXED)).toList());
  }
}
