package org.yichuang.matter;

import org.jspecify.annotations.Nullable;

/**
 * A version of a matter of which the catalogue says its name, organ and type, and nothing else is known yet.
 *
 * @param mainItem 主项: the matter that this one is a part of
 */
public record ListedMatter(String code, String jurisdiction, String name, MatterType type, String organ, @Nullable String mainItem) {

  /** What it is found by. */
  String searchText() {
    return mainItem == null ? name + " " + code : name + " " + mainItem + " " + code;
  }
}
