import { randomKey } from "@/lib/key";

/**
 * Idempotency keys of requests whose outcome is unknown. The same request sent again (by the client or by the
 * person pressing the button once more) carries the same key; a definite answer, good or bad, settles it.
 */
const undecided = new Map<string, string>();

export function keyFor(request: string): string {
  const key = undecided.get(request) ?? randomKey();
  undecided.set(request, key);
  return key;
}

export function settle(request: string, status: number) {
  if (status < 500 && status !== 429 && status !== 401) undecided.delete(request);
}
