package org.yichuang.matter;

/** How much is known of a matter. */
public enum MatterState {
  /** 目录事项: found and shown with what the catalogue says; nobody can apply for it here yet. */
  LISTED,
  /** With a complete guide and form. */
  OPEN
}
