package org.yichuang.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a case of the town that its copies have others for. */
final class CrowdWords {

  /** What a word is, and so what a copy puts in its place. */
  enum Kind {
    CASE,
    ROW,
    OWNER,
    NUMBER,
    NAME,
    PHONE,
    ID_NUMBER,
    QUERY_CODE,
    PAPER
  }

  /** Shorter ones would be found within other words. */
  private static final int SHORTEST = 2;

  private final List<Kind> kinds = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Pattern pattern;

  void add(Kind kind, @Nullable String word) {
    if (word != null && word.length() >= SHORTEST && !places.containsKey(word)) {
      places.put(word, words.size());
      words.add(word);
      kinds.add(kind);
      pattern = null;
    }
  }

  Pattern pattern() {
    if (pattern == null) {
      String any = String.join("|", words.stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).toList());
      pattern = Pattern.compile(any);
    }
    return pattern;
  }

  int place(String word) {
    return java.util.Objects.requireNonNull(places.get(word), word);
  }

  int size() {
    return words.size();
  }

  Kind kind(int place) {
    return kinds.get(place);
  }

  String word(int place) {
    return words.get(place);
  }

  /** Where the word of a kind stands that there is one of, or -1. */
  int only(Kind kind) {
    return kinds.indexOf(kind);
  }
}
