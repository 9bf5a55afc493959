package org.yichuang.matter;

/** Which law governs the case: the Licensing Law governs licences, not a benefit or a bus card. */
public enum Procedure {
  LICENCE,
  CONFIRMATION,
  PAYMENT,
  FILING,
  PUBLIC_SERVICE,
  OTHER
}
