package org.yichuang.identity;

/** Roles of staff. Each is held somewhere: at a service point, in an organ, in a jurisdiction. */
public enum Role {
  /** 综合窗口: files, accepts, hands over; never decides. */
  CLERK,
  /** 审查: examines accepted cases of an organ. */
  REVIEWER,
  /** 决定: grants or refuses for an organ. */
  DECIDER,
  /** 首席代表: a decider of an organ who sits at a window and decides on the spot. */
  DECIDER_WINDOW,
  /** Reads the log and masked cases of a jurisdiction; changes nothing. */
  AUDITOR
}
