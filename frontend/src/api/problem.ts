import i18n from "@/i18n";
import type { Dto } from "./types";

export type Problem = Dto<"Problem">;

/** What never reached the service, or came back as something other than a problem document. */
export const UNREACHABLE = "/errors/unreachable";

/** A refusal of the service, or of the network on the way to it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds to wait before trying again, when the service said so. */
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.title);
    this.name = "ProblemError";
  }

  get status(): number {
    return this.problem.status;
  }

  /** `stale` of `/errors/stale`: the name under which texts are kept. */
  get kind(): string {
    return this.problem.type.split("/").pop() ?? "";
  }

  /** Whether the outcome is unknown or may change by itself, so that asking again makes sense. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "status" in body && "title" in body;
}

/** The problem of a refused answer; bodies that are no problem document become one. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const problem: Problem = isProblem(body)
    ? body
    : { type: `/errors/status-${response.status}`, title: response.statusText, status: response.status };
  const wait = Number.isFinite(seconds) ? seconds : problem.retryAfterSeconds;
  return new ProblemError(problem, wait);
}

/** Whatever was thrown, as a problem. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ type: UNREACHABLE, title: String(error), status: 0 });
}

/** Details per JSON Pointer of the request body; several on one field are joined. */
export function fieldErrors(error: ProblemError): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pointer, detail } of error.problem.errors ?? []) {
    const key = pointer.startsWith("#/") ? pointer.slice(1) : pointer;
    found.set(key, found.has(key) ? `${found.get(key)}${i18n.t("semicolon")}${detail}` : detail);
  }
  return found;
}

/** `/answers/foo/0` of its steps; `~` and `/` are escaped as RFC 6901 wants it. */
export function pointerOf(...steps: (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
