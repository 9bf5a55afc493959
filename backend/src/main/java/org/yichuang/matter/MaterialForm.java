package org.yichuang.matter;

/** In which form a material is wanted. */
public enum MaterialForm {
  ORIGINAL,
  COPY,
  ELECTRONIC
}
