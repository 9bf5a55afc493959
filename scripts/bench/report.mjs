// The figures of a run as tables of Markdown.

const number = (value, digits = 0) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const time = (value) => number(value, value < 10 ? 2 : 1);
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param runs one for each size, smallest first */
export function report(runs, { machine, date, seconds, rounds }) {
  const first = runs[0];
  const last = runs.at(-1);
  const text = [
    `${date}; ${machine}; ${first.version}. Client, program and database on this machine; medians of ${rounds} rounds of at most ${seconds} s,`,
    "program and pgbench in turn. Times in milliseconds.",
    "",
    row(["cases", "rows", "size", "made in"]),
    row(["---:", "---:", "---:", "---:"]),
    ...runs.map((run) => row([number(run.size), number(run.rows), `${number(run.bytes / 2 ** 30, 2)} GiB`, `${number(run.filled)} s`])),
    "",
    row(["what", "cases", "connections", "per second", "p50", "p99", "errors", "pgbench per second", "p50", "p99", "ratio"]),
    row(["---", ...Array(10).fill("---:")]),
    ...first.lines.flatMap((line, i) => runs.map((run) => cells(run, run.lines[i]))),
  ];
  if (runs.length > 1) {
    text.push(
      "",
      row(["p99 with the most cases to the fewest", "connections", "program", "pgbench"]),
      row(["---", "---:", "---:", "---:"]),
      ...first.lines.map((line, i) => row([
        line.name, line.connections, number(last.lines[i].program.p99 / line.program.p99, 2), number(last.lines[i].pgbench.p99 / line.pgbench.p99, 2),
      ])),
    );
  }
  return text.join("\n") + "\n";
}

function cells(run, line) {
  const { program, pgbench } = line;
  return row([
    line.name, number(run.size), line.connections, number(program.perSecond), time(program.p50), time(program.p99), program.errors,
    number(pgbench.perSecond), time(pgbench.p50), time(pgbench.p99), number(program.perSecond / pgbench.perSecond, 2),
  ]);
}
