import { HttpResponse, http } from "msw";
import type { Dto } from "@/api/types";
import { clocks } from "./clockFixtures";
import {
  auditEntries,
  deskAccounts,
  deskActs,
  deskCases,
  deskClock,
  deskPapers,
  type StaffName,
} from "./deskFixtures";
import { session } from "./fixtures";
import { handlers, refusal } from "./handlers";

type Application = Dto<"Application">;

const tray: Record<string, (one: Application) => boolean> = {
  TO_ACCEPT: ({ phase }) => phase === "RECEIVED",
  WAITING: ({ phase }) => phase === "CORRECTION",
  TO_REVIEW: ({ phase }) => phase === "ACCEPTED",
  TO_DECIDE: ({ phase }) => phase === "ACCEPTED",
  TO_CLOSE: ({ phase }) => phase === "DECIDED",
  DRAFTS: ({ phase }) => phase === "DRAFT",
};

function summaryOf(one: Application): Dto<"ApplicationSummary"> {
  const {
    id,
    number,
    phase,
    outcome,
    matter,
    applicant,
    channel,
    servicePoint,
    submittedAt,
    due,
    lamp,
    updatedAt,
    suspension,
    deemedAccepted,
  } = one;
  return {
    ...{ id, number, phase, outcome, channel, submittedAt, due, lamp, updatedAt, deemedAccepted },
    suspendedUntil: suspension?.expectedOn,
    matterCode: matter.code,
    matterName: matter.name,
    organName: matter.organ.name,
    applicantName: applicant.name ?? "",
    servicePointName: servicePoint?.name,
  };
}

const clockOf: Record<string, Dto<"Clock">> = {
  [deskCases.suspended.id]: clocks.paused,
  [deskCases.signed.id]: clocks.extended,
};

const instant: Dto<"AvailableAct">[] = [
  { type: "GRANT", legalBases: ["《四川省老年人权益保障条例》第四十九条"] },
  { type: "REFUSE", legalBases: ["《四川省老年人权益保障条例》第四十九条"] },
  { type: "WITHDRAW", legalBases: [] },
];

/** What an act makes of a case, as far as the tests walk. */
function after(one: Application, act: Dto<"ActRequest">): Application {
  const done: Partial<Record<Dto<"ActType">, Partial<Application>>> = {
    SUBMIT: {
      phase: "RECEIVED",
      number: "510704202603180000024",
      queryCode: "K7MX42",
      availableActs: instant,
      editable: false,
    },
    GRANT: { phase: "DECIDED", outcome: "GRANTED", availableActs: [{ type: "CLOSE", legalBases: [] }] },
    CLOSE: { phase: "CLOSED", availableActs: [] },
    ACCEPT: { phase: "ACCEPTED", availableActs: [] },
    REQUEST_CORRECTION: { phase: "CORRECTION", availableActs: [] },
  };
  return { ...one, ...done[act.type] };
}

/** The service as one member of the staff meets it: a little of it moves, for walking through. */
export function deskHandlers(name: StaffName) {
  const account = deskAccounts[name];
  const cases = new Map<string, Application>(Object.values(deskCases).map((one) => [one.id, one]));
  let version = 1;
  // Who audits acts on nothing.
  const seen = (one: Application) => (name === "auditor" ? { ...one, availableActs: [] } : one);
  const tagged = (one: Application, status = 200) =>
    HttpResponse.json(seen(one), { status, headers: { ETag: `"${version}"` } });
  const find = (id: unknown) => cases.get(String(id));
  const notFound = () =>
    refusal({ type: "/errors/not-found", title: "没有找到", status: 404, requestId: "b7d2c0" });

  return [
    http.post("*/api/v1/sessions/refresh", () => HttpResponse.json({ ...session, account })),
    http.post("*/api/v1/sessions", () => HttpResponse.json({ ...session, account }, { status: 201 })),
    http.get("*/api/v1/accounts/me", () => HttpResponse.json(account)),
    http.get("*/api/v1/applications", ({ request }) => {
      const query = new URL(request.url).searchParams;
      const keep = tray[query.get("queue") ?? ""] ?? (() => true);
      return HttpResponse.json({ items: [...cases.values()].filter(keep).map(summaryOf) });
    }),
    http.post("*/api/v1/applications", async ({ request }) => {
      const given = (await request.json()) as Dto<"ApplicationDraft">;
      const created = { ...deskCases.draft, applicant: given.applicant ?? deskCases.draft.applicant };
      cases.set(created.id, created);
      return tagged(created, 201);
    }),
    http.post("*/api/v1/application-searches", () =>
      HttpResponse.json({ items: [summaryOf(deskCases.received)] }),
    ),
    http.get("*/api/v1/applications/:id", ({ params }) => {
      const found = find(params.id);
      return found ? tagged(found) : notFound();
    }),
    http.put("*/api/v1/applications/:id", async ({ params, request }) => {
      const found = find(params.id);
      const content = (await request.json()) as Dto<"ApplicationContent">;
      if (!found) return notFound();
      if (request.headers.get("If-Match") !== `"${version}"`) {
        return refusal({ type: "/errors/stale", title: "内容已被更新", status: 412 });
      }
      version += 1;
      const { applicant, agent, answers } = content;
      cases.set(found.id, { ...found, applicant, agent, answers });
      return tagged({ ...found, applicant, agent, answers });
    }),
    http.get("*/api/v1/applications/:id/acts", () => HttpResponse.json({ items: deskActs })),
    http.post("*/api/v1/applications/:id/acts", async ({ params, request }) => {
      const found = find(params.id);
      if (!found) return notFound();
      const act = (await request.json()) as Dto<"ActRequest">;
      version += 1;
      cases.set(found.id, after(found, act));
      return HttpResponse.json({ ...deskActs[0], type: act.type }, { status: 201 });
    }),
    http.get("*/api/v1/applications/:id/clock", ({ params }) =>
      HttpResponse.json(clockOf[String(params.id)] ?? deskClock),
    ),
    http.get("*/api/v1/applications/:id/documents", () => HttpResponse.json({ items: deskPapers })),
    http.post("*/api/v1/applications/:id/disclosures", () =>
      HttpResponse.json(
        { applicant: { kind: "ORGANISATION", name: "罗记小面馆", phone: "13900000001" }, answers: {} },
        { status: 201 },
      ),
    ),
    http.get("*/api/v1/audit-entries", () => HttpResponse.json({ items: auditEntries })),
    ...handlers,
  ];
}
