const timeZone = "Asia/Shanghai";

const dayParts = new Intl.DateTimeFormat("zh-CN", {
  timeZone,
  year: "numeric",
  month: "long",
  day: "numeric",
});
const weekday = new Intl.DateTimeFormat("zh-CN", { timeZone, weekday: "long" });
const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
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

/** “2026年3月16日”, of a day or of a moment. */
export function formatDay(value: string | Date): string {
  return dayParts.format(instant(value));
}

/** “2026年3月16日（星期一）”, of a day or of a moment. */
export function formatDate(value: string | Date): string {
  return `${formatDay(value)}（${weekday.format(instant(value))}）`;
}

/** “09:05”, in Shanghai. */
export function formatTime(value: string | Date): string {
  return clock.format(instant(value));
}

/** “2026年3月16日 09:05”, in Shanghai. */
export function formatDateTime(value: string | Date): string {
  return `${formatDay(value)} ${formatTime(value)}`;
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

/** “640 KB”, “2.4 MB”. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
