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
    /** It was reviewed, by somebody else than who decides, and nothing is under way; where two must sign, another one signed for the same. */
    DECIDABLE,
    /** Two must sign; it was reviewed, by somebody else than who signs. */
    SIGNABLE,
    /** The Licensing Law governs it, and the limit of its decision runs. */
    LICENCE_RUNNING,
    /** A special procedure is under way. */
    SUSPENDED,
    /** A running licence that was not extended yet. */
    EXTENDABLE,
    /** The limit that runs for the staff has passed. */
    OVERDUE,
    /** Not a licence filing that the law has accepted already: the five working days have not passed. */
    ANSWERABLE,
    /** A licence filing, and the five working days of Art. 32(1) no. 4 have passed. */
    UNANSWERED,
    /** The day for correcting has passed, and the notice said that the case ends then. */
    NOT_CORRECTED
  }

  /** What becomes of the limits. */
  enum ClockEffect {
    NONE,
    /** The five working days of Art. 32(1) no. 4 begin. */
    START_ACCEPTANCE,
    /** Whatever ran ends; where the matter says until when a correction is to be made, that limit begins. */
    START_CORRECTION,
    /** Whatever runs ends. */
    STOP,
    /** Acceptance has ended, the limit of the decision begins (Art. 42). */
    START_DECISION,
    /** The same, counted from the day of receipt (Art. 32(1) no. 4). */
    START_DECISION_AT_RECEIPT,
    PAUSE,
    RESUME,
    EXTEND
  }
}
