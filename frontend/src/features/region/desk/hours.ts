import type { Dto } from "@/api/types";

type Hours = Dto<"OpeningHours">;
type Span = Dto<"TimeSpan">;
export type Day = Dto<"DayOfWeek">;

export const week: Day[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** A day of the grid: opens, pauses, goes on, closes. Without a pause only the first and the last are filled. */
export interface GridDay {
  opens: string;
  pauses: string;
  resumes: string;
  closes: string;
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
  if (first.until <= "13:00") return { ...closed, opens: first.from, pauses: first.until };
  if (first.from >= noon) return { ...closed, resumes: first.from, closes: first.until };
  return { ...closed, opens: first.from, closes: first.until };
}

/** The stretches of a grid's day; one that was only begun goes to the service as it is, which says what is missing. */
export function spansOf({ opens, pauses, resumes, closes, more }: GridDay): Span[] {
  if (pauses === "" && resumes === "" && (opens !== "" || closes !== ""))
    return [{ from: opens, until: closes }, ...more];
  const spans: Span[] = [];
  if (opens !== "" || pauses !== "") spans.push({ from: opens, until: pauses });
  if (resumes !== "" || closes !== "") spans.push({ from: resumes, until: closes });
  return [...spans, ...more];
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
