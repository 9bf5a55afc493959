package org.yichuang.application;

/** Kinds of identity numbers. */
public enum IdType {
  RESIDENT_ID,
  CREDIT_CODE,
  PASSPORT,
  OTHER
}
