import type { Dto } from "@/api/types";

type Day = Dto<"CalendarDay">;
type Kind = Dto<"CalendarDayKind">;

const line =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s*[~～至]\s*(?:(\d{4})[-/])?(\d{1,2})[-/](\d{1,2}))?(?:\s+(.+))?$/;
const dayLength = 86_400_000;

function at(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The days of a text: one day or a stretch of days in a line, and what it is. Lines that say no day are told by their number. */
export function daysOf(text: string, kind: Kind): { days: Day[]; wrong: number[] } {
  const days: Day[] = [];
  const wrong: number[] = [];
  text.split("\n").forEach((raw, index) => {
    if (raw.trim() === "") return;
    const found = line.exec(raw.trim());
    const [year, month, day, lastYear, lastMonth, lastDay] = (found?.slice(1, 7) ?? []).map(Number);
    const from = at(year ?? 0, month ?? 0, day ?? 0);
    const until = found?.[5] ? at(lastYear || (year ?? 0), lastMonth ?? 0, lastDay ?? 0) : from;
    if (
      !found ||
      from === undefined ||
      until === undefined ||
      until < from ||
      until - from > 60 * dayLength
    ) {
      wrong.push(index + 1);
      return;
    }
    const name = found[7]?.trim() || undefined;
    for (let time = from; time <= until; time += dayLength) days.push({ day: iso(time), kind, name });
  });
  return { days, wrong };
}

/** The days of one kind as lines, days that follow one another in one of them. */
export function textOf(days: Day[], kind: Kind): string {
  const stretches: { from: string; until: string; name?: string }[] = [];
  for (const { day, name } of days.filter((one) => one.kind === kind)) {
    const last = stretches.at(-1);
    const follows = last && Date.parse(day) - Date.parse(last.until) === dayLength && last.name === name;
    if (follows) last.until = day;
    else stretches.push({ from: day, until: day, name });
  }
  return stretches
    .map(
      ({ from, until, name }) =>
        (from === until ? from : `${from}~${until.slice(5)}`) + (name ? ` ${name}` : ""),
    )
    .join("\n");
}
