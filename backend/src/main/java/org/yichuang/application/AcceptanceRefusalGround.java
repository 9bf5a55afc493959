package org.yichuang.application;

/** The closed grounds of a refusal to accept (Licensing Law Art. 32(1) no. 1 and 2). Missing papers are never one. */
public enum AcceptanceRefusalGround {
  NOT_REQUIRED,
  NOT_COMPETENT
}
