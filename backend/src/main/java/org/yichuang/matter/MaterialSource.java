package org.yichuang.matter;

/** Who has a material. What the government has is not asked for (国务院令第716号 Art. 7). */
public enum MaterialSource {
  APPLICANT,
  GOVERNMENT,
  OTHER
}
