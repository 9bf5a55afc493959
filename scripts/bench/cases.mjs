// What people do most, on a database of 10,000 and of 1,000,000 cases, beside pgbench with the same statements: make bench
// One run, one machine: read the ratios, not the times. What can be set (environment):
//   BENCH_SIZES 10000,1000000   BENCH_CONNECTIONS 16,40   BENCH_SECONDS 8   BENCH_ROUNDS 3   BENCH_DRAFTS 30000   BENCH_KEEP (1: keep the databases)
import { randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { api } from "./api.mjs";
import { freePort, startProgram } from "./program.mjs";
import { report } from "./report.mjs";
import { startDatabase } from "./database.mjs";
import { toScript } from "./statements.mjs";

const run = promisify(execFile);
const numbers = (name, usual) => (process.env[name] ?? usual).split(",").map(Number);
const sizes = numbers("BENCH_SIZES", "10000,1000000");
const connections = numbers("BENCH_CONNECTIONS", "16,40");
const [seconds] = numbers("BENCH_SECONDS", "8");
const [rounds] = numbers("BENCH_ROUNDS", "3");
const [drafts] = numbers("BENCH_DRAFTS", "30000");
const poolShare = 3; // one draft in so many is pgbench's
const warmUp = { program: 4, pgbench: 3 }; // seconds
const jurisdiction = "510704";
const results = join("backend", "target", "bench");
const tell = (text) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const account = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url")).sub;

async function load(base, file, from, connectionCount, duration) {
  const env = { ...process.env, BENCH_REQUESTS: file, BENCH_FROM: String(from), BENCH_RUN: randomUUID() };
  const options = ["-t1", `-c${connectionCount}`, `-d${duration}s`, "--timeout", "10s", "-s", "scripts/bench/load.lua", base];
  const { stdout } = await run("wrk", options, { env });
  const told = JSON.parse(stdout.trim().split("\n").at(-1));
  const times = { p50: told.p50 / 1_000, p99: told.p99 / 1_000 };
  const perSecond = (told.requests - told.refused) / (told.micros / 1e6);
  return { ...times, perSecond, errors: told.refused + told.broken, refused: told.refused, sent: told.sent };
}

/** One thing that people do: requests for the program and a script for pgbench, in turn. */
async function measure(program, database, name, work, connectionCount, isFirst, isLast) {
  let from = work.from ?? 0;
  const share = work.once ? Math.floor((work.lines - from) / (isLast ? 1 : 2)) : Infinity;
  const end = from + share;
  const once = async (duration) => {
    const figures = await load(program.base, work.file, from, connectionCount, duration);
    from += figures.sent;
    return figures;
  };
  // the first requests of a kind wait for the compiler: until it brings no more
  let warm = await once(warmUp.program);
  for (let before = 0, tries = isFirst ? 6 : 0; tries > 0 && warm.perSecond > 1.1 * before && warm.sent < share / 10; tries--) {
    before = warm.perSecond;
    warm = await once(warmUp.program);
  }
  if (warm.errors > 0) tell(`${name} at ${connectionCount}: ${warm.refused} refused and ${warm.errors - warm.refused} unanswered before anything was measured`);
  if (warm.refused > warm.sent / 10) throw new Error(`${name} is refused`);
  const bench = (duration, must) => database.pgbench(work.script, work.variables, connectionCount, duration, must);
  await bench(warmUp.pgbench, false);
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    // what is done once only must last for all rounds
    const possible = Math.floor((end - from) / (rounds - round) / (1.2 * Math.max(warm.perSecond, ours.at(-1)?.perSecond ?? 0) + 1));
    if (possible < 1) throw new Error(`${name}: BENCH_DRAFTS are too few`);
    const duration = Math.min(seconds, possible);
    ours.push(await once(duration));
    theirs.push(await bench(duration));
  }
  work.from = from;
  const figures = (all) => ({
    perSecond: median(all.map((one) => one.perSecond)),
    p50: median(all.map((one) => one.p50)),
    p99: median(all.map((one) => one.p99)),
    errors: all.reduce((sum, one) => sum + one.errors, 0),
  });
  const line = { name, connections: connectionCount, program: figures(ours), pgbench: figures(theirs) };
  tell(
    `${name} at ${connectionCount}: ${line.program.perSecond.toFixed(0)}/s, p50 ${line.program.p50.toFixed(1)}, p99 ${line.program.p99.toFixed(1)} ms,`
      + ` ${line.program.errors} errors; pgbench ${line.pgbench.perSecond.toFixed(0)}/s,`
      + ` p50 ${line.pgbench.p50.toFixed(1)}, p99 ${line.pgbench.p99.toFixed(1)} ms`,
  );
  return line;
}

/** Fills the database and logs in while the messages with the codes go out. */
async function prepare(database, directory, data, size) {
  const log = join(results, `program-${size}.log`);
  await rm(log, { force: true });
  const began = Date.now();
  const program = await startProgram(database, data, log, {
    YICHUANG_DEMO_TOWN: "true", YICHUANG_DEMO_CASES: String(size), YICHUANG_DEMO_DRAFTS: String(drafts),
    YICHUANG_AUDIT_CHECKPOINT_EVERY: "5s",
  });
  try {
    await program.logged("The demo crowd stands", "The demo crowd could not", tell);
    const filled = (Date.now() - began) / 1_000;
    // sealing them is no part of what is measured
    while (Number(await database.sql("select count(*) from audit_unsealed")) > 0) await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { citizen, staff } = api(program.base, data);
    const citizens = [];
    for (let i = 1; i <= 18; i++) citizens.push(await citizen(`139${String(i).padStart(8, "0")}`));
    return { log, filled, citizens, clerk: await staff("clerk") };
  } finally {
    await program.stop();
  }
}

/** Drafts: some that pgbench writes to, the others to be submitted, by whose they are. */
async function share(database, citizens) {
  await database.sql(`
    create schema bench;
    create table bench.pool as select row_number() over () ::int as n, jurisdiction, id from
      (select *, row_number() over (order by id) as place from application where phase = 'DRAFT' and owner is not null
        and created_at > now() - interval '1 day') a where place % ${poolShare} = 0;
    alter table bench.pool add primary key (n);
    grant usage on schema bench to yichuang_app;
    grant select on bench.pool to yichuang_app`);
  const tokens = new Map(citizens.map((token) => [account(token), token]));
  const rows = await database.sql(`select a.id, a.owner from application a where phase = 'DRAFT' and created_at > now() - interval '1 day'
    and owner = any ('{${[...tokens.keys()].join(",")}}') and not exists (select from bench.pool p where p.id = a.id)`);
  // neighbours would all be of one matter and one person
  const mine = rows.split("\n").map((row) => row.split("|")).map(([id, owner]) => ({ id, token: tokens.get(owner), order: Math.random() }));
  return { pool: Number(await database.sql("select count(*) from bench.pool")), mine: mine.sort((a, b) => a.order - b.order) };
}

/** Records what the program sends for each thing, with nothing else going on. */
async function recordAll(database, directory, data, log, people, draft, pool) {
  const program = await startProgram(database, data, log, { YICHUANG_DEMO_TOWN: "false", QUARKUS_SCHEDULER_ENABLED: "false" });
  try {
    const { call } = api(program.base, data);
    const act = (token, type) => call("POST", `/applications/${jurisdiction}-${draft.id}/acts`, token, { type });
    const recorded = async () => ({ id: draft.id, version: Number(await database.sql(`select version from application where id = '${draft.id}'`)) });
    const known = [...people.citizens, people.clerk].map(account);
    const works = {
      "own list": () => call("GET", "/applications?view=mine&limit=20", people.citizens[0]),
      "desk list": () => call("GET", "/applications?view=desk&queue=TO_ACCEPT&limit=20", people.clerk),
      submission: () => act(draft.token, "SUBMIT"),
      act: () => act(people.clerk, "ACCEPT"),
    };
    const scripts = {};
    for (const [name, work] of Object.entries(works)) {
      if (name.includes("list")) await work(); // the session is known from then on, as in life
      const of = name.includes("list") ? undefined : await recorded();
      const { statements } = await database.record(work);
      const { script, variables } = toScript(statements, of, known);
      const file = join(directory, `${name.replace(" ", "-")}.sql`);
      await writeFile(file, script);
      await writeFile(join(results, `${name.replace(" ", "-")}.sql`), script);
      scripts[name] = { script: file, variables: { ...variables, ...(of && { pool }) }, statements: statements.length };
    }
    return scripts;
  } finally {
    await program.stop();
  }
}

async function requests(directory, name, lines) {
  const file = join(directory, `${name}.requests`);
  await writeFile(file, lines.map(({ method, path, token, body }) => [method, `/api/v1${path}`, token, body ?? ""].join("\t")).join("\n") + "\n");
  return { file, lines: lines.length };
}

async function bench(root, size) {
  const directory = join(root, `cases-${size}`);
  const data = join(root, `data-${size}`);
  const database = await startDatabase(directory, await freePort());
  const interrupted = () => {
    database.stop();
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const people = await prepare(database, directory, data, size);
    const { pool, mine } = await share(database, people.citizens.slice(1));
    const recordedDraft = mine.pop();
    const scripts = await recordAll(database, directory, data, people.log, people, recordedDraft, pool);
    await database.sql("checkpoint");
    await database.sql("select pg_stat_statements_reset()");
    const rows = Number(await database.sql("select sum(n_live_tup) from pg_stat_user_tables"));
    const bytes = Number(await database.sql("select pg_database_size('yichuang')"));
    const program = await startProgram(database, data, people.log, { YICHUANG_DEMO_TOWN: "false" });
    try {
      const acts = (type, token) => mine.map((draft) => (
        { method: "POST", path: `/applications/${jurisdiction}-${draft.id}/acts`, token: token ?? draft.token, body: JSON.stringify({ type }) }));
      const list = (path, token) => [{ method: "GET", path, token }];
      const works = {
        "own list": { ...(await requests(data, "own-list", list("/applications?view=mine&limit=20", people.citizens[0]))), ...scripts["own list"] },
        "desk list": {
          ...(await requests(data, "desk-list", list("/applications?view=desk&queue=TO_ACCEPT&limit=20", people.clerk))),
          ...scripts["desk list"],
        },
        submission: { ...(await requests(data, "submission", acts("SUBMIT"))), ...scripts.submission, once: true },
        act: { ...(await requests(data, "act", acts("ACCEPT", people.clerk))), ...scripts.act, once: true },
      };
      const lines = [];
      for (const [name, work] of Object.entries(works)) {
        // accepted is what was submitted before
        if (name === "act") work.lines = works.submission.from;
        for (const [i, count] of connections.entries()) lines.push(await measure(program, database, name, work, count, i === 0, i === connections.length - 1));
      }
      await statements(database, size);
      return { size, rows, bytes, filled: people.filled, lines, version: database.version };
    } finally {
      await program.stop();
    }
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    database.stop();
    if (!process.env.BENCH_KEEP) {
      await rm(directory, { recursive: true });
      await rm(data, { recursive: true });
    }
  }
}

/** Where the time of the database went, for whoever looks for a cause. */
async function statements(database, size) {
  const rows = await database.sql(`select round(total_exec_time) || ' ms' || chr(9) || calls || chr(9) || round(mean_exec_time::numeric, 3) || ' ms'
    || chr(9) || left(regexp_replace(query, '\\s+', ' ', 'g'), 160) from pg_stat_statements order by total_exec_time desc limit 40`);
  await writeFile(join(results, `statements-${size}.txt`), rows + "\n");
}

await mkdir(results, { recursive: true });
const root = await mkdtemp(join(tmpdir(), "yichuang-bench-"));
await run("chmod", ["755", root]);
tell(`databases in ${root}, logs in ${results}`);
const runs = [];
for (const size of sizes) runs.push(await bench(root, size));
if (!process.env.BENCH_KEEP) await rm(root, { recursive: true });
const system = (await readFile("/etc/os-release", "utf8")).match(/PRETTY_NAME="(.*)"/)[1];
const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system}`;
const text = report(runs, { machine, date: new Date().toISOString().slice(0, 10), seconds, rounds });
await writeFile(join(results, "cases.md"), text);
await writeFile(join(results, "cases.json"), JSON.stringify(runs, null, 2));
console.log(text);
