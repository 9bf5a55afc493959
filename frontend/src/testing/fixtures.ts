import type { Dto } from "@/api/types";
import { clocks } from "./clockFixtures";
import matterList from "./matters.json" with { type: "json" };
import points from "./servicePoints.json" with { type: "json" };

const texts = matterList as unknown as Dto<"Matter">[];

/** Matters of the demo county: 高龄老人津贴, 食品经营许可, 老年公交卡年审. */
export const matters = {
  allowance: texts[0] as Dto<"Matter">,
  food: texts[1] as Dto<"Matter">,
  bus: texts[2] as Dto<"Matter">,
};

export const servicePoints = points as Dto<"ServicePoint">[];

export const caseId = "510704-01900000-0000-7000-8000-000000000001";
export const draftId = "510704-01900000-0000-7000-8000-000000000002";
export const correctionId = "510704-01900000-0000-7000-8000-000000000003";
export const suspendedId = "510704-01900000-0000-7000-8000-000000000004";
export const documentId = "01900000-0000-7000-8000-0000000000d1";

export const installation: Dto<"Installation"> = {
  name: "游仙区政务服务",
  jurisdiction: "510704",
  jurisdictionName: "绵阳市游仙区",
  demo: true,
  banner: "演示系统，非政府网站",
  hotline: "12345",
  privacyNotice: {
    version: "2026-1",
    text: "一、谁在处理。您办理的事项由办事指南写明的实施机关负责。\n\n二、为什么。为履行法定职责办理您的申请，不为其他目的使用。\n\n三、处理哪些信息。姓名、证件号码、手机号码、地址，申请表中的内容和您上传的材料。\n\n四、保存多久。按档案管理规定的期限保存。\n\n五、您的权利。您可以查阅、复制、更正您的信息，撤回申请。",
  },
};

export const account: Dto<"Account"> = {
  id: "01900000-0000-7000-8000-0000000000a1",
  displayName: "罗*梅",
  phone: "138****0001",
  setup: [],
  assignments: [],
};

export const session: Dto<"Session"> = {
  accessToken: "access-1",
  tokenType: "Bearer",
  expiresIn: 600,
  refreshToken: "refresh-1",
  refreshExpiresIn: 86_400,
  account,
};

const draft: Dto<"Application"> = {
  id: draftId,
  phase: "DRAFT",
  matter: matters.allowance,
  applicant: { kind: "PERSON" },
  masked: false,
  channel: "WEB",
  answers: {},
  files: [],
  availableActs: [{ type: "SUBMIT", legalBases: [] }],
  editable: true,
  lamp: "NONE",
  serviceEvents: [],
  createdAt: "2026-03-16T09:05:00+08:00",
  updatedAt: "2026-03-16T10:32:00+08:00",
};

const accepted: Dto<"Application"> = {
  ...draft,
  id: caseId,
  number: "510704202603160000017",
  queryCode: "K7MX42",
  phase: "ACCEPTED",
  applicant: { kind: "PERSON", name: "罗秀梅", idType: "RESIDENT_ID", phone: "13800000001" },
  due: { kind: "DECISION", on: "2026-03-30", provisional: false },
  availableActs: [{ type: "WITHDRAW", legalBases: [] }],
  editable: false,
  lamp: "GREEN",
  serviceEvents: [{ id: "visit-1", kind: "WINDOW_VISIT", at: "2026-03-16T10:40:00+08:00", evaluated: false }],
  submittedAt: "2026-03-16T10:40:00+08:00",
  acceptedAt: "2026-03-16T15:10:00+08:00",
};

const correction: Dto<"Application"> = {
  ...accepted,
  id: correctionId,
  phase: "CORRECTION",
  matter: {
    ...matters.allowance,
    correctionLimit: { value: 5, unit: "WORKING_DAY", silenceEndsCase: true },
  },
  due: { kind: "CORRECTION", on: "2026-03-24", provisional: false },
  correction: {
    round: 1,
    requestedAt: "2026-03-17T09:00:00+08:00",
    items: [
      { target: "/answers/bankCardNumber", message: "卡号与银行卡照片不一致，请核对后重填。" },
      { target: "/materials/M4", message: "照片模糊，请重新拍一张看得清卡号的。" },
    ],
  },
  answers: { ageBand: "AGE_80_89", bankCardNumber: "6217000000000000" },
  availableActs: [
    { type: "RESUBMIT", legalBases: [] },
    { type: "WITHDRAW", legalBases: [] },
  ],
  editable: true,
  serviceEvents: [],
};

/** Nobody answered in time, so it counts as accepted; experts look at it now. */
const suspended: Dto<"Application"> = {
  ...accepted,
  id: suspendedId,
  number: "510704202603060000009",
  matter: matters.food,
  due: undefined,
  deemedAccepted: true,
  suspension: {
    specialProcedure: "EXPERT_REVIEW",
    since: "2026-03-13T10:00:00+08:00",
    expectedOn: "2026-03-23",
  },
  serviceEvents: [],
};

export const applications = { draft, accepted, correction, suspended };

export const acts: Dto<"Act">[] = [
  {
    seq: 1,
    type: "SUBMIT",
    at: "2026-03-16T10:40:00+08:00",
    phaseBefore: "DRAFT",
    phaseAfter: "RECEIVED",
    legalBases: [],
    documentId,
  },
  {
    seq: 2,
    type: "ACCEPT",
    at: "2026-03-16T15:10:00+08:00",
    phaseBefore: "RECEIVED",
    phaseAfter: "ACCEPTED",
    organName: matters.allowance.organ.name,
    legalBases: [],
    documentId,
  },
];

export const clock: Dto<"Clock"> = {
  entries: [],
  limits: [
    {
      kind: "DECISION",
      startedAt: "2026-03-16T15:10:00+08:00",
      value: 10,
      unit: "WORKING_DAY",
      dueOn: "2026-03-30",
      provisional: false,
      pauses: [],
      extendedBy: 0,
    },
  ],
};

export const pausedClock = clocks.paused;

export const paper: Dto<"Document"> = {
  id: documentId,
  kind: "ACCEPTANCE_NOTICE",
  title: "受理通知书",
  number: "游民受〔2026〕17号",
  issuedOn: "2026-03-16",
  organName: matters.allowance.organ.name,
  addressee: "罗秀梅",
  lines: [],
  paragraphs: ["您提出的高龄老人津贴申请，材料齐全，现予受理。"],
  legalBases: [],
  remedies: [],
  sealNote: "（样章）",
};

export const evaluationTags: Dto<"EvaluationTagList"> = {
  version: "2020",
  levels: [
    {
      level: "VERY_SATISFIED",
      stars: 5,
      bad: false,
      tags: tagsOf("510一窗受理一次办结|512不用提交证明|515可以就近办理"),
    },
    { level: "SATISFIED", stars: 4, bad: false, tags: tagsOf("406填写一张表单就可完成申报|413服务态度较好") },
    {
      level: "BASICALLY_SATISFIED",
      stars: 3,
      bad: false,
      tags: tagsOf("307一次性告知需要补正的材料|314服务态度一般"),
    },
    { level: "DISSATISFIED", stars: 2, bad: true, tags: tagsOf("207没有提供材料样本|209未在承诺时间内办结") },
    { level: "VERY_DISSATISFIED", stars: 1, bad: true, tags: tagsOf("107在办事指南之外增加新的审批条件") },
  ],
};

function tagsOf(words: string): Dto<"EvaluationTag">[] {
  return words.split("|").map((word) => ({ code: word.slice(0, 3), text: word.slice(3), fixed: true }));
}

/** A matter that the catalogue names and nobody has written a guide for. */
export const listedMatter: Dto<"ListedMatter"> = {
  code: "510T0000000007-510704000000-000-TEST-1-00",
  jurisdiction: "510704",
  version: 1,
  state: "LISTED",
  name: "测试用目录事项",
  type: "PUBLIC_SERVICE",
  organ: { code: "T-0007", name: "区测试局" },
  codes: { localCode: "510T0000000007-510704000000-000-TEST-1-00" },
};

export const organs: Dto<"Organ">[] = [
  {
    code: "T-0007",
    jurisdiction: "510704",
    name: "区测试局",
    nature: "OTHER",
    phone: "0816-1234567",
    complete: false,
  },
  { code: "T-0008", jurisdiction: "510704", name: "区另一局", nature: "OTHER", complete: false },
];
