import { type Language, language } from "./language";

const timeZone = "Asia/Shanghai";

const locales: Record<Language, string> = { "zh-CN": "zh-CN", en: "en-GB" };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in the language of the pages, by one of three patterns that are made once. */
function written(moment: Date, name: keyof typeof patterns): string {
  const locale = locales[language()];
  const key = `${locale} ${name}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...patterns[name] });
  formats.set(key, format);
  return format.format(moment);
}

const patterns = {
  day: { year: "numeric", month: "long", day: "numeric" },
  weekday: { weekday: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** A calendar day stands at noon of Shanghai, so that no time zone of the browser can move it. */
function instant(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+08:00` : value);
}

/** “2026年3月16日”, “16 March 2026”, of a day or of a moment. */
export function formatDay(value: string | Date): string {
  return written(instant(value), "day");
}

/** “2026年3月16日（星期一）”, “Monday 16 March 2026”, of a day or of a moment. */
export function formatDate(value: string | Date): string {
  const weekday = written(instant(value), "weekday");
  return language() === "en" ? `${weekday} ${formatDay(value)}` : `${formatDay(value)}（${weekday}）`;
}

/** “09:05”, in Shanghai. */
export function formatTime(value: string | Date): string {
  return written(instant(value), "time");
}

/** “2026年3月16日 09:05”, “16 March 2026, 09:05”, in Shanghai. */
export function formatDateTime(value: string | Date): string {
  return `${formatDay(value)}${language() === "en" ? ", " : " "}${formatTime(value)}`;
}

/** The day of a moment in Shanghai, “2026-03-16”. */
export function shanghaiDay(value: string | Date): string {
  return isoDay.format(instant(value));
}

/** Calendar days from `from` to `to`; negative when `to` is past. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const noon = (value: string | Date) => instant(shanghaiDay(value)).getTime();
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** Whether the first day on which something is no more has come. */
export function isOver(validUntil: string | undefined, now = new Date()): boolean {
  return validUntil !== undefined && validUntil <= shanghaiDay(now);
}

/** “640 KB”, “2.4 MB”. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
