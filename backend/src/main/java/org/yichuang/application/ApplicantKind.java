package org.yichuang.application;

/** Person or organisation. */
public enum ApplicantKind {
  PERSON,
  ORGANISATION
}
