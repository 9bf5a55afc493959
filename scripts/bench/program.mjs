// The packaged demo against a database of its own.
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";

/** Everything comes from one address and a few sessions, which last as long as the bench. */
const settings = {
  YICHUANG_LIMITS_REQUESTS_CAPACITY: "100000000",
  YICHUANG_LIMITS_ADDRESS_CAPACITY: "100000000",
  YICHUANG_LIMITS_SMS_ADDRESS_CAPACITY: "1000",
  YICHUANG_LIMITS_LOGIN_ADDRESS_CAPACITY: "1000",
  YICHUANG_SESSION_ACCESS: "6H",
  MP_JWT_VERIFY_TOKEN_AGE: "21600",
  YICHUANG_SESSION_STAFF_REFRESH: "8H",
};

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts it and waits until it takes requests. */
export async function startProgram(database, data, log, more = {}) {
  const port = await freePort();
  const out = openSync(log, "a");
  const child = spawn("scripts/serve.sh", [], {
    stdio: ["ignore", out, out],
    env: {
      ...process.env,
      ...settings,
      QUARKUS_DATASOURCE_REACTIVE_URL: database.url,
      QUARKUS_DATASOURCE_USERNAME: "yichuang_app",
      QUARKUS_DATASOURCE_PASSWORD: "app",
      QUARKUS_FLYWAY_USERNAME: "yichuang_owner",
      QUARKUS_FLYWAY_PASSWORD: "owner",
      QUARKUS_HTTP_PORT: String(port),
      YICHUANG_DATA_DIR: data,
      ...more,
    },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const base = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program did not start, see ${log}`);
    const ready = await fetch(`${base}/q/health/ready`).then((response) => response.ok, () => false);
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  /** Waits for a line of the log; what comes in between may be told. */
  async function logged(done, failed, tell) {
    for (let told = ""; ; ) {
      const messages = (await readFile(log, "utf8")).split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line).message] : []));
      const last = messages.findLast((message) => message.startsWith("The demo")) ?? "";
      if (last !== told) tell((told = last));
      if (messages.some((message) => message.startsWith(done))) return;
      if (messages.some((message) => message.startsWith(failed))) throw new Error(`${failed}: see ${log}`);
      if (child.exitCode !== null) throw new Error(`the program ended, see ${log}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  async function stop() {
    child.kill("SIGTERM");
    await ended;
  }

  return { base, logged, stop };
}
