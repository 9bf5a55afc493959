import { type DefaultBodyType, HttpResponse, http } from "msw";
import type { Dto } from "@/api/types";
import * as fixtures from "./fixtures";

const { matters, applications } = fixtures;
const everyMatter = Object.values(matters);

function answer(body: DefaultBodyType) {
  return () => HttpResponse.json(body, { headers: { ETag: '"1"' } });
}

/** An answer of the problem kind, as every refusal is. */
export function refusal(problem: Dto<"Problem">, headers: Record<string, string> = {}) {
  return HttpResponse.json(problem, {
    status: problem.status,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

const notFound = () =>
  refusal({ type: "/errors/not-found", title: "没有找到", status: 404, requestId: "b7d2c0" });

function byId(id: unknown) {
  return Object.values(applications).find((application) => application.id === id);
}

function summaryOf(one: Dto<"Application">) {
  const { id, number, phase, matter, lamp, due, updatedAt, suspension, deemedAccepted } = one;
  const law = { suspendedUntil: suspension?.expectedOn, deemedAccepted };
  const { code: matterCode, name: matterName, organ } = matter;
  const names = { matterCode, matterName, organName: organ.name, applicantName: "罗*梅" };
  return { id, number, phase, ...names, ...law, channel: "WEB", lamp, due, updatedAt };
}

/** The service of the tests, answering from fixtures. */
export const handlers = [
  http.get("*/api/v1/installation", answer(fixtures.installation)),
  http.get("*/api/v1/matters", ({ request }) => {
    const words = new URL(request.url).searchParams.get("q") ?? "";
    const items = everyMatter.filter(({ name, summary }) => (name + summary).includes(words));
    return HttpResponse.json({ items });
  }),
  http.get(
    "*/api/v1/matters/:code/evaluation-summary",
    answer({
      count: 128,
      average: 4.87,
      levels: [
        { level: "VERY_SATISFIED", count: 117 },
        { level: "SATISFIED", count: 8 },
        { level: "BASICALLY_SATISFIED", count: 1 },
        { level: "DISSATISFIED", count: 1 },
        { level: "VERY_DISSATISFIED", count: 1 },
      ],
      asOf: "2026-03-16T00:00:00+08:00",
    }),
  ),
  http.get("*/api/v1/organs", answer({ items: fixtures.organs })),
  http.get(`*/api/v1/matters/${fixtures.listedMatter.code}`, answer(fixtures.listedMatter)),
  http.get("*/api/v1/matters/:code", ({ params }) => {
    const found = everyMatter.find(({ code }) => code === params.code);
    return found ? HttpResponse.json(found) : notFound();
  }),
  http.get("*/api/v1/service-points", answer({ items: fixtures.servicePoints })),
  http.get("*/api/v1/evaluation-tags", answer(fixtures.evaluationTags)),
  http.post("*/api/v1/sms-codes", () =>
    HttpResponse.json({ expiresAt: "2026-03-16T10:45:00+08:00", resendAfterSeconds: 60 }, { status: 202 }),
  ),
  http.post("*/api/v1/sessions", () => HttpResponse.json(fixtures.session, { status: 201 })),
  http.post("*/api/v1/sessions/refresh", answer(fixtures.session)),
  http.delete("*/api/v1/sessions/current", () => new HttpResponse(null, { status: 204 })),
  http.get("*/api/v1/applications", answer({ items: Object.values(applications).map(summaryOf) })),
  http.post("*/api/v1/applications", () => HttpResponse.json(applications.draft, { status: 201 })),
  http.get("*/api/v1/applications/:id", ({ params }) => {
    const found = byId(params.id);
    return found ? HttpResponse.json(found, { headers: { ETag: '"1"' } }) : notFound();
  }),
  http.put("*/api/v1/applications/:id", answer(applications.draft)),
  http.get("*/api/v1/applications/:id/acts", answer({ items: fixtures.acts })),
  http.get("*/api/v1/applications/:id/clock", ({ params }) =>
    HttpResponse.json(params.id === fixtures.suspendedId ? fixtures.pausedClock : fixtures.clock),
  ),
  http.get("*/api/v1/calendar/deadline", answer({ deadline: "2026-03-25", provisional: false })),
  http.get("*/api/v1/applications/:id/documents", answer({ items: [fixtures.paper] })),
  http.get("*/api/v1/applications/:id/documents/:documentId", answer(fixtures.paper)),
  http.get("*/api/v1/applications/:id/documents/:documentId/html", () =>
    HttpResponse.html(
      "<!doctype html><html lang=zh-CN><title>受理通知书</title><h1>受理通知书</h1><p>现予受理。</p></html>",
    ),
  ),
  http.post(
    "*/api/v1/progress-queries",
    answer({
      number: applications.accepted.number,
      matterName: matters.allowance.name,
      organName: matters.allowance.organ.name,
      phase: "ACCEPTED",
      due: applications.accepted.due,
      steps: fixtures.acts.map(({ type, at, organName }) => ({ type, at, organName })),
      serviceEvents: applications.accepted.serviceEvents,
    }),
  ),
  http.post("*/api/v1/evaluations", async ({ request }) => {
    const given = (await request.json()) as Dto<"EvaluationRequest">;
    return HttpResponse.json(
      { id: "e1", tags: [], anonymous: false, at: "2026-03-16T11:00:00+08:00", ...given },
      { status: 201 },
    );
  }),
];
