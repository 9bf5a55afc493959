package org.yichuang.identity;

/**
 * Roles of staff. Each is held somewhere: at a service point, in an organ, in a jurisdiction, on the whole platform. Who runs the installation
 * is divided among administrators who exclude each other (GB/T 22239-2019, 三员分立); what each may do stands in {@link Right}.
 */
public enum Role {
  /** 综合窗口: files, accepts, hands over; never decides. */
  CLERK,
  /** 审查: examines accepted cases of an organ. */
  REVIEWER,
  /** 决定: grants or refuses for an organ. */
  DECIDER,
  /** 首席代表: a decider of an organ who sits at a window and decides on the spot. */
  DECIDER_WINDOW,
  /** 行政机关负责人: extends limits (Licensing Law Art. 42), and signs second where two must sign. */
  HEAD,
  /** 监督员: reads masked cases of a jurisdiction and sees what is late. */
  SUPERVISOR,
  /** 审计员: reads the log and masked cases of a jurisdiction; changes nothing. */
  AUDITOR,
  /** 事项管理员: the catalogue of all jurisdictions; held on the platform. */
  CATALOGUE,
  /** 机构管理员: organs, service points, counters and staff of a jurisdiction; grants no role. */
  ORG_ADMIN,
  /** 安全管理员: grants and takes the roles of a jurisdiction, never their own; makes no staff. */
  SEC_ADMIN,
  /** 系统管理员: configuration, keys and jobs of the installation; held on the platform. Reads no case. */
  SYS_ADMIN
}
