import { useSyncExternalStore } from "react";
import { problemOf } from "./problem";
import type { Dto } from "./types";

type Session = Dto<"Session">;

const storageKey = "yichuang.refresh";

/** Who is logged in. `restoring`: a page was reloaded and the session is being renewed. */
export interface SessionState {
  account?: Dto<"Account">;
  restoring: boolean;
}

let accessToken: string | undefined;
let state: SessionState = { restoring: readRefreshToken() !== undefined };
let renewal: Promise<void> | undefined;
let renewedAt = 0;
let idleSeconds = Number.POSITIVE_INFINITY;
const listeners = new Set<() => void>();

function readRefreshToken(): string | undefined {
  return sessionStorage.getItem(storageKey) ?? undefined;
}

function publish(next: SessionState) {
  state = next;
  for (const listener of listeners) listener();
}

/** Keeps a session that was just opened or renewed. */
export function keepSession(session: Session) {
  accessToken = session.accessToken;
  renewedAt = Date.now();
  idleSeconds = session.refreshExpiresIn;
  sessionStorage.setItem(storageKey, session.refreshToken);
  publish({ account: session.account, restoring: false });
}

/** Forgets the session on this device; nothing is sent. */
export function forgetSession() {
  accessToken = undefined;
  sessionStorage.removeItem(storageKey);
  publish({ restoring: false });
}

/** The access token; after a reload it is first renewed from the refresh token. */
export async function currentToken(): Promise<string | undefined> {
  if (accessToken === undefined && readRefreshToken() !== undefined) await renewSession();
  return accessToken;
}

/**
 * Renews the session once, however many requests ask for it meanwhile: a refresh token used twice ends the
 * whole session. A refused token forgets the session; a network failure keeps it and throws.
 */
export function renewSession(): Promise<void> {
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<void> {
  const refreshToken = readRefreshToken();
  if (refreshToken === undefined) return forgetSession();
  const response = await fetch(new URL("/api/v1/sessions/refresh", window.location.origin), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ refreshToken }),
  });
  if (response.ok) return keepSession((await response.json()) as Session);
  if (response.status >= 500 || response.status === 429) throw problemOf(response, undefined);
  forgetSession();
}

/** After how many seconds without a sign of life the service ends the session. */
export function idleLimit(): number {
  return idleSeconds;
}

/**
 * A sign of life of the person: the session is renewed, once a minute at most, so that it ends when they have gone and
 * not before. Tells from when on the service counts.
 */
export function keepAlive(): number {
  const now = Date.now();
  if (accessToken === undefined || now - renewedAt < 60_000) return renewedAt;
  // A refusal has forgotten the session; a trouble of the network shows at the next request.
  renewSession().catch(() => undefined);
  return now;
}

/** Keeps what has changed about the account, for instance that it is set up. */
export function keepAccount(account: Dto<"Account">) {
  publish({ ...state, account });
}

/** After a reload: brings the session back, or settles that there is none. */
export async function restoreSession(): Promise<void> {
  if (!state.restoring) return;
  try {
    await renewSession();
  } catch {
    publish({ ...state, restoring: false });
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session, for components. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}
