import type { Dto } from "@/api/types";
import { matters } from "./fixtures";

type Application = Dto<"Application">;

const centre = { code: "youxian-centre", name: "绵阳市游仙区政务服务中心" };
const xiaojian = { code: "youxian-xiaojian", name: "游仙区小枧镇便民服务中心" };
const organ = { code: "youxian-spj", name: "绵阳市游仙区行政审批局" };
const traffic = { code: "youxian-jtj", name: "绵阳市游仙区交通运输局" };

function staff(digit: number, username: string, displayName: string, assignments: Dto<"Assignment">[]) {
  const id = `01900000-0000-7000-8000-0000000000f${digit}`;
  return {
    id,
    username,
    displayName,
    staff: true,
    secondFactor: false,
    setup: [],
    assignments,
  } satisfies Dto<"Account">;
}

const jurisdiction = "510704";

/** One member of the staff per role. */
export const deskAccounts = {
  clerk: staff(1, "clerk", "蒋雨欣", [
    { role: "CLERK", jurisdiction, servicePoint: centre },
    { role: "CLERK", jurisdiction, servicePoint: xiaojian },
  ]),
  reviewer: staff(2, "reviewer", "谢长明", [{ role: "REVIEWER", jurisdiction, organ }]),
  decider: staff(3, "decider", "冯立群", [{ role: "DECIDER", jurisdiction, organ }]),
  deciderWindow: staff(4, "decider-window", "彭春燕", [
    { role: "DECIDER_WINDOW", jurisdiction, organ: traffic, servicePoint: centre },
  ]),
  head: staff(6, "head", "吴启明", [{ role: "HEAD", jurisdiction, organ }]),
  auditor: staff(5, "auditor", "龚守正", [{ role: "AUDITOR", jurisdiction }]),
};

export type StaffName = keyof typeof deskAccounts;

const caseId = (digit: number) => `510704-01900000-0000-7000-8000-00000000010${digit}`;

const foodAnswers = {
  tradeName: "绵阳市游仙区罗记小面馆（个体工商户）",
  creditCode: "92510704DEM000057H",
  legalRepresentative: "罗**",
  businessForm: "CATERING",
  formMark: "NONE",
  businessItems: ["HOT_FOOD", "COLD_MEAT"],
  premisesRegion: "510704003000",
  premisesAddress: "游仙区东津路36号附2号",
  premisesArea: 45,
  safetyManagerName: "罗**",
  safetyManagerPhone: "139****0001",
  declaration: true,
};

const received: Application = {
  id: caseId(1),
  number: "510704202603160000017",
  phase: "RECEIVED",
  matter: matters.food,
  applicant: {
    kind: "ORGANISATION",
    name: "绵阳市游仙区罗记小面馆（个体工商户）",
    idType: "CREDIT_CODE",
    idNumber: "92510704********7H",
    phone: "139****0001",
    address: "四川省绵阳市游仙区****",
    contactName: "罗**",
  },
  masked: true,
  channel: "WEB",
  servicePoint: centre,
  answers: foodAnswers,
  files: [
    {
      id: "01900000-0000-7000-8000-0000000000b1",
      material: "M3",
      name: "设备清单和平面布局图.pdf",
      mediaType: "application/pdf",
      size: 2_411_724,
      sha256: "9f2c",
      uploadedAt: "2026-03-16T10:21:00+08:00",
    },
  ],
  due: { kind: "ACCEPTANCE", on: "2026-03-20", provisional: false },
  lamp: "YELLOW",
  availableActs: [
    { type: "ACCEPT", legalBases: ["《行政许可法》第三十二条第一款第五项", "《行政许可法》第四十二条"] },
    { type: "REQUEST_CORRECTION", legalBases: ["《行政许可法》第三十二条第一款第四项"] },
    { type: "REFUSE_ACCEPTANCE", legalBases: ["《行政许可法》第三十二条"] },
  ],
  editable: false,
  serviceEvents: [],
  createdAt: "2026-03-16T09:05:00+08:00",
  submittedAt: "2026-03-16T10:40:00+08:00",
  updatedAt: "2026-03-16T10:40:00+08:00",
};

const review: Dto<"ReviewOpinion"> = {
  recommendation: "GRANT",
  opinion:
    "材料齐全。平面布局、设备设施与经营项目相适应，规章制度目录完整，符合《食品经营许可和备案管理办法》第十二条规定的条件。",
  reviewer: "谢长明",
  at: "2026-03-17T15:20:00+08:00",
};

const accepted: Application = {
  ...received,
  id: caseId(2),
  number: "510704202603090000052",
  phase: "ACCEPTED",
  review,
  due: { kind: "DECISION", on: "2026-03-17", provisional: false },
  lamp: "RED",
  availableActs: [
    { type: "REFUSE", legalBases: ["《行政许可法》第三十八条第二款"] },
    { type: "GRANT", legalBases: ["《行政许可法》第三十八条第一款"] },
  ],
  acceptedAt: "2026-03-16T15:10:00+08:00",
};

const correction: Application = {
  ...received,
  id: caseId(3),
  number: "510704202603120000038",
  phase: "CORRECTION",
  matter: matters.allowance,
  applicant: {
    kind: "PERSON",
    name: "何*英",
    idType: "RESIDENT_ID",
    idNumber: "5107**********9922",
    phone: "139****0002",
  },
  answers: { ageBand: "AGE_80_89" },
  files: [],
  correction: {
    round: 1,
    requestedAt: "2026-03-13T09:00:00+08:00",
    items: [{ target: "/materials/M1", message: "照片模糊，请重新拍一张看得清号码的。" }],
  },
  due: { kind: "CORRECTION", on: "2026-04-03", provisional: true },
  lamp: "GREEN",
  availableActs: [],
};

const draft: Application = {
  ...received,
  id: caseId(4),
  number: undefined,
  phase: "DRAFT",
  matter: matters.bus,
  masked: false,
  channel: "WINDOW",
  applicant: {
    kind: "PERSON",
    name: "何秀英",
    idType: "RESIDENT_ID",
    idNumber: "510704193803129922",
    phone: "13900000002",
  },
  answers: {},
  files: [],
  due: undefined,
  lamp: "NONE",
  submittedAt: undefined,
  availableActs: [{ type: "SUBMIT", legalBases: [] }],
  editable: true,
};

/** Waits for its review. */
const reviewing: Application = {
  ...accepted,
  id: caseId(8),
  number: "510704202603100000044",
  review: undefined,
  due: { kind: "DECISION", on: "2026-03-25", provisional: false },
  lamp: "GREEN",
  availableActs: [
    { type: "REVIEW", legalBases: ["《行政许可法》第三十四条"] },
    { type: "START_SPECIAL_PROCEDURE", legalBases: ["《行政许可法》第四十五条"] },
  ],
};

/** Experts look at it: the clock stands. */
const suspended: Application = {
  ...accepted,
  id: caseId(5),
  number: "510704202603020000011",
  review: undefined,
  due: undefined,
  lamp: "GREEN",
  deemedAccepted: true,
  suspension: {
    specialProcedure: "EXPERT_REVIEW",
    since: "2026-03-13T09:30:00+08:00",
    expectedOn: "2026-03-23",
  },
  availableActs: [
    { type: "REVIEW", legalBases: ["《行政许可法》第三十四条"] },
    { type: "END_SPECIAL_PROCEDURE", legalBases: ["《行政许可法》第四十五条"] },
  ],
};

/** A canteen: two must sign, one has. */
const signed: Application = {
  ...accepted,
  id: caseId(6),
  number: "510704202603050000029",
  due: { kind: "DECISION", on: "2026-03-27", provisional: false },
  lamp: "GREEN",
  signature: { required: true, recommendation: "GRANT" },
  availableActs: [
    { type: "SIGN", legalBases: [] },
    { type: "GRANT", legalBases: ["《行政许可法》第三十八条第一款"] },
    { type: "EXTEND", legalBases: ["《行政许可法》第四十二条第一款"] },
  ],
};

/** Mended by its applicant: two things were asked for, a third was changed as well. */
const mended: Application = {
  ...received,
  id: caseId(7),
  number: "510704202603110000031",
  correctable: ["/answers/premisesAddress", "/answers/premisesArea", "/materials/M3", "/materials/M4"],
};

export const deskCases = { accepted, received, correction, draft, reviewing, suspended, signed, mended };

export const deskActs: Dto<"Act">[] = [
  {
    seq: 1,
    type: "SUBMIT",
    at: "2026-03-13T10:40:00+08:00",
    phaseBefore: "DRAFT",
    phaseAfter: "RECEIVED",
    channel: "WEB",
    legalBases: ["《行政许可法》第二十九条", "《行政许可法》第三十二条"],
  },
  {
    seq: 2,
    type: "REQUEST_CORRECTION",
    at: "2026-03-13T15:10:00+08:00",
    phaseBefore: "RECEIVED",
    phaseAfter: "CORRECTION",
    role: "CLERK",
    actorName: "蒋雨欣",
    organName: organ.name,
    servicePointName: centre.name,
    legalBases: ["《行政许可法》第三十二条第一款第四项"],
    items: [{ target: "/materials/M4", message: "请补充食品安全自查制度。" }],
  },
  {
    seq: 3,
    type: "RESUBMIT",
    at: "2026-03-16T10:40:00+08:00",
    phaseBefore: "CORRECTION",
    phaseAfter: "RECEIVED",
    channel: "WEB",
    legalBases: ["《行政许可法》第三十二条"],
  },
];

export const deskClock: Dto<"Clock"> = {
  entries: [],
  limits: [
    {
      kind: "ACCEPTANCE",
      startedAt: "2026-03-13T10:40:00+08:00",
      value: 5,
      unit: "WORKING_DAY",
      basis: "《行政许可法》第三十二条",
      dueOn: "2026-03-20",
      provisional: false,
      pauses: [],
      extendedBy: 0,
      stoppedAt: "2026-03-16T15:10:00+08:00",
      inTime: true,
    },
    {
      kind: "DECISION",
      startedAt: "2026-03-16T15:10:00+08:00",
      value: 7,
      unit: "WORKING_DAY",
      basis: "办事指南承诺时限",
      dueOn: "2026-03-25",
      provisional: false,
      pauses: [],
      extendedBy: 0,
    },
  ],
};

export const deskPapers: Dto<"DocumentSummary">[] = [
  {
    id: "01900000-0000-7000-8000-0000000000d2",
    kind: "RECEIPT",
    title: "收件凭证",
    number: "游审收〔2026〕000017号",
    issuedOn: "2026-03-16",
    organName: organ.name,
  },
];

export const auditEntries: Dto<"AuditEntry">[] = [
  {
    chain: "case:01900000-0000-7000-8000-000000000102",
    seq: 1,
    at: "2026-03-13T10:40:00+08:00",
    action: "SUBMIT",
    actor: "01900000-0000-7000-8000-0000000000a1",
    detailsDigest: "7c3a91f2be0d45aa",
    hash: "e9c1b25f3308d1c4",
  },
  {
    chain: "case:01900000-0000-7000-8000-000000000102",
    seq: 2,
    at: "2026-03-16T15:10:00+08:00",
    action: "ACCEPT",
    actor: "01900000-0000-7000-8000-0000000000f1",
    role: "CLERK",
    organ: organ.code,
    detailsDigest: "c4de08a17f9b3312",
    hash: "02a7f19d5be6c8f0",
  },
];
