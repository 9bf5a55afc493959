package org.yichuang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text in which the words that belong to one case alone stand open.
 *
 * @param literals what stands between the words, one more than there are words
 * @param words their places among the words of the case
 */
record CrowdText(List<String> literals, List<Integer> words) {

  static CrowdText of(String text, CrowdWords known) {
    List<String> literals = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    Matcher found = known.pattern().matcher(text);
    int end = 0;
    while (found.find()) {
      literals.add(text.substring(end, found.start()));
      words.add(known.place(found.group()));
      end = found.end();
    }
    literals.add(text.substring(end));
    return new CrowdText(literals, words);
  }

  String with(List<String> values) {
    if (words.isEmpty()) {
      return literals.getFirst();
    }
    StringBuilder text = new StringBuilder(literals.getFirst());
    for (int i = 0; i < words.size(); i++) {
      text.append(values.get(words.get(i))).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
