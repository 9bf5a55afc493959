// The database of the bench: a cluster of its own, questions to it, and pgbench.
import { execFile, execFileSync } from "node:child_process";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const passwords = { YICHUANG_OWNER_PASSWORD: "owner", YICHUANG_APP_PASSWORD: "app", YICHUANG_BACKUP_PASSWORD: "backup" };

/** Starts a cluster in a directory that is not there yet. */
export async function startDatabase(directory, port) {
  const cluster = (...args) => run("scripts/bench/cluster.sh", args, { env: { ...process.env, ...passwords } });
  await cluster("start", directory, String(port));
  const bin = (await cluster("binaries", directory)).stdout.trim();

  async function sql(text) {
    const options = ["--host", directory, "--port", port, "--username=postgres", "--dbname=yichuang", "--no-align", "--tuples-only"];
    const { stdout } = await run(join(bin, "psql"), [...options, "-v", "ON_ERROR_STOP=1", "--command", text], { maxBuffer: 1 << 28 });
    return stdout.trim();
  }

  /** What clients sent while some work was done, statement by statement, with its parameters. */
  async function record(work) {
    const mark = `mark ${process.hrtime.bigint()}`;
    await sql("alter system set log_statement = 'all'");
    await sql("select pg_reload_conf()");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await sql(`select '${mark}'`);
    const result = await work();
    await sql("alter system reset log_statement");
    await sql("select pg_reload_conf()");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const log = (await readFile(join(directory, "log", "server.json"), "utf8")).trim().split("\n").map((line) => JSON.parse(line));
    const since = log.slice(log.findIndex((entry) => entry.message?.includes(mark)) + 1);
    return { result, statements: since.filter((entry) => entry.user === "yichuang_app").flatMap(statement) };
  }

  /** Runs a script of pgbench as the program's role; latencies of every transaction come from its log. */
  async function pgbench(script, variables, connections, seconds, must = true) {
    const prefix = join(directory, "pgbench");
    const definitions = Object.entries(variables).flatMap(([name, value]) => ["-D", `${name}=${value}`]);
    const options = ["-n", "-M", "prepared", "-c", connections, "-j", "1", "-T", seconds, "-l", `--log-prefix=${prefix}`, "-f", script];
    const address = ["-h", "127.0.0.1", "-p", port, "-U", "yichuang_app", "yichuang"];
    const { stdout, stderr } = await run(join(bin, "pgbench"), [...options.map(String), ...definitions, ...address.map(String)], {
      env: { ...process.env, PGPASSWORD: passwords.YICHUANG_APP_PASSWORD },
      maxBuffer: 1 << 26,
    });
    const rate = /tps = ([0-9.]+)/.exec(stdout);
    if (!rate && must) throw new Error(`pgbench has no figures for ${script} at ${connections}: ${stdout}${stderr}`);
    const times = [];
    for (const name of (await readdir(directory)).filter((file) => file.startsWith("pgbench."))) {
      const lines = (await readFile(join(directory, name), "utf8")).trim().split("\n");
      for (const line of lines) if (line) times.push(Number(line.split(" ")[2]));
      await rm(join(directory, name));
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] / 1_000;
    return {
      perSecond: Number(rate?.[1] ?? 0),
      p50: at(0.5),
      p99: at(0.99),
      errors: Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0),
    };
  }

  const version = (await run(join(bin, "postgres"), ["--version"])).stdout.trim();
  const stop = () => execFileSync("scripts/bench/cluster.sh", ["stop", directory], { stdio: "ignore" });
  return { sql, record, pgbench, stop, version, url: `postgresql://127.0.0.1:${port}/yichuang` };
}

/** A statement out of the log, or nothing. */
function statement(entry) {
  const text = /^(?:execute [^:]*|statement): ([\s\S]*)$/.exec(entry.message ?? "")?.[1];
  if (!text) return [];
  const values = [];
  const detail = entry.detail?.replace(/^[Pp]arameters: /, "") ?? "";
  for (const [, place, quoted] of detail.matchAll(/\$(\d+) = (?:NULL|'((?:[^']|'')*)')/g)) {
    values[Number(place) - 1] = quoted === undefined ? null : quoted.replaceAll("''", "'");
  }
  return [{ text, values }];
}
