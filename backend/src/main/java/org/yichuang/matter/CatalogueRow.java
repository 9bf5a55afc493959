package org.yichuang.matter;

import org.jspecify.annotations.Nullable;

/**
 * One matter as a catalogue says it, with nothing wrong in itself. Its jurisdiction is the first half of its division.
 *
 * @param line where it stands in the file
 * @param organName as the catalogue calls the organ
 * @param organCode as the catalogue's own system knows the organ
 */
record CatalogueRow(
    int line, String division, String code, String name, @Nullable String mainItem, MatterType type, String organName, String organCode) {

  private static final int JURISDICTION = 6;

  String jurisdiction() {
    return division.substring(0, JURISDICTION);
  }

  MatterKey key() {
    return new MatterKey(jurisdiction(), code);
  }

  /** What two rows of the same code are compared by. */
  CatalogueRow withoutLine() {
    return new CatalogueRow(0, division, code, name, mainItem, type, organName, organCode);
  }

  /** Key of a matter. */
  record MatterKey(String jurisdiction, String code) {}
}
