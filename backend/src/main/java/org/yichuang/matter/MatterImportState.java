package org.yichuang.matter;

/** Where an import stands. */
public enum MatterImportState {
  RUNNING,
  /** Every row was taken or reported. */
  DONE,
  /** Stopped for a reason outside the file; what was counted until then is in the catalogue. */
  FAILED
}
