// Makes a script for pgbench out of the statements that the program sent for one request. What was particular to that request – the case, the
// places in its timeline, ids that were made for it – is another one in each transaction; all other values are those that were recorded.
//
// The cases that pgbench writes to are drafts that nobody looks at (table bench.pool), and they stay drafts.

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Columns of an insert or update, by the number of their parameter. */
function columns(text) {
  const named = new Map();
  const insert = /^insert into (\w+) \(([^)]*)\)\s+values\s*\((.*)\)/is.exec(text);
  if (insert) {
    const names = insert[2].split(",").map((name) => name.trim());
    insert[3].split(/,(?![^(]*\))/).forEach((value, i) => {
      const place = /\$(\d+)/.exec(value);
      if (place) named.set(Number(place[1]), { table: insert[1], column: names[i], verb: "insert" });
    });
  }
  const update = /^update (\w+) set/i.exec(text);
  if (update) {
    const where = text.search(/ where /i);
    for (const found of text.matchAll(/(\w+)\s*=\s*\$(\d+)/g)) {
      named.set(Number(found[2]), { table: update[1], column: found[1], verb: found.index < where ? "set" : "where" });
    }
  }
  return named;
}

/**
 * @param statements as recorded
 * @param recorded id and version of the case that the request was about; absent for a list
 * @param known ids that stay: of people and their sessions
 * @returns the script, and the variables that it is called with
 */
export function toScript(statements, recorded, known = []) {
  const variables = {};
  const lookUps = new Map();
  const made = new Map();
  const settings = [];
  const body = [];
  let count = 0;

  const constant = (value) => {
    if (value === "") return "''"; // pgbench knows no empty variable
    const name = `c${++count}`;
    variables[name] = value;
    return `:${name}`;
  };
  const fresh = (value) => {
    if (!made.has(value)) made.set(value, `fresh${made.size + 1}`);
    return `:${made.get(value)}`;
  };
  const random = () => {
    const name = `place${++count}`;
    settings.push(`\\set ${name} random(1000, 2000000000)`);
    return `:${name}`;
  };
  /** A text around ids: looked up together with the case. */
  const around = (value) => {
    if (!lookUps.has(value)) lookUps.set(value, `around${lookUps.size + 1}`);
    return `:${lookUps.get(value)}`;
  };

  function parameter(value, place) {
    const at = place ? `${place.table}.${place.column}` : "";
    if (at === "application.phase" && place.verb === "set") return "'DRAFT'";
    if (["application.number", "application.outcome"].includes(at) && place.verb === "set") return "NULL";
    if (value === null) return "NULL";
    if (!recorded) return constant(value);
    if (at === "application.version") {
      const name = `version${++count}`;
      settings.push(`\\set ${name} :version + ${Number(value) - recorded.version}`);
      return `:${name}`;
    }
    if (at === "document.seq") return ":last";
    if (["act.seq", "clock_entry.seq", "audit_entry.seq"].includes(at)) return random();
    if (value === recorded.id) return ":case";
    if (made.has(value)) return fresh(value);
    if (at === "idempotency.key" || (uuid.test(value) && place?.verb === "insert" && !known.includes(value))) return fresh(value);
    if (value.includes(recorded.id) || [...made.keys()].some((id) => value.includes(id))) return around(value);
    return constant(value);
  }

  for (const { text, values } of statements) {
    const places = columns(text);
    const filled = text
      .replace(/\s+/g, " ")
      .replace(/\$(\d+)/g, (_, n) => parameter(values[n - 1] ?? null, places.get(Number(n))));
    body.push(filled + (/insert into paper_counter/.test(text) ? " \\gset" : ";"));
  }
  return { script: [...(recorded ? lookUp(recorded, lookUps, made, constant) : []), ...settings, ...body].join("\n") + "\n", variables };
}

/** One draft of the pool, and what is made for this transaction. */
function lookUp(recorded, lookUps, made, constant) {
  const ids = [...made].map(([, name]) => `gen_random_uuid() as ${name}`);
  const texts = [...lookUps].map(([text, name]) => {
    let expression = `replace(${constant(text)}, '${recorded.id}', p.id::text)`;
    for (const [id, freshName] of made) if (text.includes(id)) expression = `replace(${expression}, '${id}', f.${freshName}::text)`;
    return `${expression} as ${name}`;
  });
  const wanted = ["p.id as case", "a.version as version", ...[...made].map(([, name]) => `f.${name}`), ...texts].join(", ");
  return [
    "\\set n random(1, :pool)",
    `select ${wanted} from bench.pool p join application a on a.jurisdiction = p.jurisdiction and a.id = p.id`
      + ` cross join (select ${ids.join(", ") || "1"}) f where p.n = :n \\gset`,
  ];
}
