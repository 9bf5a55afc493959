package org.yichuang.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.document.DocumentKind;

/**
 * What an act brings with it.
 *
 * @param guard what must hold besides phase and person
 * @param articles of the Licensing Law, cited when it governs the case
 * @param clock effect on the limits
 * @param outcome of the case, where the act itself says it
 * @param paper that is issued in the same transaction
 */
record Effect(Guard guard, List<String> articles, ClockEffect clock, @Nullable Outcome outcome, @Nullable DocumentKind paper) {

  /** Conditions of a line. */
  enum Guard {
    NONE,
    /** The case was written down at a window. */
    FILED_AT_WINDOW,
    /** The matter is decided on the spot (Licensing Law Art. 34(2)). */
    INSTANT,
    /** It was reviewed, by somebody else than who decides. */
    REVIEWED_BY_ANOTHER
  }

  /** What becomes of the limits. */
  enum ClockEffect {
    NONE,
    /** The five working days of Art. 32(1) no. 4 begin. */
    START_ACCEPTANCE,
    /** Whatever runs ends. */
    STOP,
    /** Acceptance has ended, the limit of the decision begins (Art. 42). */
    START_DECISION
  }
}
