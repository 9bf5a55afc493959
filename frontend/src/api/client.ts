import createClient from "openapi-fetch";
import i18n from "@/i18n";
import { keyFor, settle } from "./idempotency";
import { asProblem, problemOf } from "./problem";
import type { paths } from "./schema";
import { currentToken, forgetSession, keepSession, renewSession } from "./session";
import type { Dto } from "./types";

/** Refusals of these say nothing about the session. */
const sessionless = /\/api\/v1\/(sessions(\/refresh)?|sms-codes)$/;

async function authorised(request: Request, token: string | undefined): Promise<Request> {
  const copy = request.clone();
  if (token !== undefined) copy.headers.set("Authorization", `Bearer ${token}`);
  return copy;
}

async function sendWithSession(request: Request): Promise<Response> {
  if (sessionless.test(new URL(request.url).pathname)) return fetch(request);
  const token = await currentToken();
  const first = await fetch(await authorised(request, token));
  if (first.status !== 401 || token === undefined) return first;
  if ((await currentToken()) === token) await renewSession();
  const renewed = await currentToken();
  return renewed === undefined ? first : fetch(await authorised(request, renewed));
}

async function send(request: Request): Promise<Response> {
  request.headers.set("Accept-Language", i18n.language);
  if (request.method !== "POST") return sendWithSession(request);
  const fingerprint = `${request.url}\n${await request.clone().text()}`;
  request.headers.set("Idempotency-Key", keyFor(fingerprint));
  const response = await sendWithSession(request);
  settle(fingerprint, response.status);
  return response;
}

/** The client of the contract. It carries the session, renews it once on 401, and gives every POST its key. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Data and headers of an answer; anything else is thrown as a ProblemError. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<{ data: T; etag?: string }> {
  const answer = await call.catch((cause: unknown) => {
    throw asProblem(cause);
  });
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  return { data: answer.data as T, etag: answer.response.headers.get("ETag") ?? undefined };
}

/** Data of an answer; anything else is thrown as a ProblemError. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answered(call)).data;
}

/** Logs in and keeps the session. */
export async function openSession(body: Dto<"SessionRequest">): Promise<Dto<"Session">> {
  const session = await unwrap(api.POST("/api/v1/sessions", { body }));
  keepSession(session);
  return session;
}

/** Logs out: here at once, at the service as far as it can be reached. */
export async function closeSession(): Promise<void> {
  try {
    await api.DELETE("/api/v1/sessions/current");
  } finally {
    forgetSession();
  }
}
