import { ProblemError } from "@/api/problem";
import type { Dto } from "@/api/types";

type Hours = Dto<"OpeningHours">;
type Span = Dto<"TimeSpan">;
export type Day = Dto<"DayOfWeek">;

export const week: Day[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

export type Time = "opens" | "pauses" | "resumes" | "closes";

/** A day of the grid: opens, pauses, goes on, closes. Without a pause only the first and the last are filled. */
export interface GridDay extends Record<Time, string> {
  /** Stretches that the grid has no room for; they stay as they are. */
  more: Span[];
}

const noon = "12:00";
const closed: GridDay = { opens: "", pauses: "", resumes: "", closes: "", more: [] };

/** The hours of a day as the grid shows them. */
export function gridDay(hours: Hours, day: Day): GridDay {
  const [first, second, ...more] = hours.weekly.find((one) => one.day === day)?.spans ?? [];
  if (!first) return closed;
  if (second)
    return { opens: first.from, pauses: first.until, resumes: second.from, closes: second.until, more };
  // Of a stretch that was only begun, the beginning tells where it belongs.
  const morning = first.until === "" ? first.from < noon : first.until <= "13:00";
  if (morning) return { ...closed, opens: first.from, pauses: first.until };
  if (first.from >= noon) return { ...closed, resumes: first.from, closes: first.until };
  return { ...closed, opens: first.from, closes: first.until };
}

/** The fields of the grid that hold a stretch each: from, until. */
function filledFields({ opens, pauses, resumes, closes }: GridDay): [Time, Time][] {
  if (pauses === "" && resumes === "" && (opens !== "" || closes !== "")) return [["opens", "closes"]];
  const pairs: [Time, Time][] = [];
  if (opens !== "" || pauses !== "") pairs.push(["opens", "pauses"]);
  if (resumes !== "" || closes !== "") pairs.push(["resumes", "closes"]);
  return pairs;
}

/** The stretches of a grid's day; one that was only begun goes to the service as it is, which says what is missing. */
export function spansOf(grid: GridDay): Span[] {
  const spans = filledFields(grid).map(([from, until]) => ({ from: grid[from], until: grid[until] }));
  return [...spans, ...grid.more];
}

/** The field in which an edge of a stretch stands; none for a stretch that the grid has no room for. */
export function timeOf(grid: GridDay, span: number, edge: keyof Span): Time | undefined {
  return filledFields(grid)[span]?.[edge === "from" ? 0 : 1];
}

/** The hours with another day. */
export function withDay(hours: Hours, day: Day, grid: GridDay): Hours {
  const others = hours.weekly.filter((one) => one.day !== day);
  const spans = spansOf(grid);
  const weekly = spans.length > 0 ? [...others, { day, spans }] : others;
  return { ...hours, weekly: weekly.sort((a, b) => week.indexOf(a.day) - week.indexOf(b.day)) };
}

/** Tuesday to Friday as Monday. */
export function asMonday(hours: Hours): Hours {
  const monday = gridDay(hours, "MONDAY");
  return week.slice(1, 5).reduce((next, day) => withDay(next, day, monday), hours);
}

/** Refuses hours with a special day that has no date, at its field, before they are sent. */
export function demandDates(hours: Hours | undefined, pointer: string, text: string) {
  const errors = (hours?.special ?? [])
    .map(({ from }, index) => ({ from, pointer: `${pointer}/special/${index}/from` }))
    .filter(({ from }) => from === "")
    .map((entry) => ({ pointer: entry.pointer, code: "REQUIRED", detail: text }));
  if (errors.length > 0)
    throw new ProblemError({ type: "/errors/validation", title: text, status: 422, errors });
}
