// The demo over HTTP: who logs in, and what they ask for.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @param {string} base e.g. http://localhost:8080 */
export function api(base, data) {
  const root = `${base}/api/v1`;

  async function answer(response, path) {
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async function call(method, path, token, body) {
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    if (token && method === "POST") headers["Idempotency-Key"] = randomUUID();
    return answer(await fetch(root + path, { method, headers, body: body && JSON.stringify(body) }), path);
  }

  /** A citizen, by the code of a message that the demo writes into a file. */
  async function citizen(phone) {
    await call("POST", "/sms-codes", undefined, { phone });
    for (let tries = 0; tries < 100; tries++) {
      const lines = (await readFile(join(data, "outbox/sms.jsonl"), "utf8").catch(() => "")).trim().split("\n");
      const text = lines.filter((line) => line.includes(phone)).at(-1) ?? "";
      const code = /[^0-9]([0-9]{6})[^0-9]/.exec(JSON.parse(text || "{}").text ?? "")?.[1];
      if (code) {
        const response = await call("POST", "/sessions", undefined, { method: "SMS", phone, code }).catch(() => undefined);
        if (response) return response.accessToken;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`no code came for ${phone}`);
  }

  async function staff(username) {
    const accounts = JSON.parse(await readFile(join(data, "demo-accounts.json"), "utf8"));
    const { password } = accounts.find((account) => account.username === username);
    return (await call("POST", "/sessions", undefined, { method: "PASSWORD", username, password })).accessToken;
  }

  return { call, citizen, staff };
}
