import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { asMonday, type Day, type GridDay, gridDay, week, withDay } from "./hours";

type Hours = Dto<"OpeningHours">;
type Special = Dto<"SpecialDays">;

interface Props {
  hours: Hours | undefined;
  /** By pointer within the hours: `/weekly/0/spans/1/from`. */
  errors: ReadonlyMap<string, string>;
  onChange: (hours: Hours | undefined) => void;
}

const times = ["opens", "pauses", "resumes", "closes"] as const;

/** The hours of a place: a week, and days that are different. */
export function HoursEditor({ hours, errors, onChange }: Props) {
  const { t } = useTranslation("desk");
  if (!hours) return <Button onClick={() => onChange({ weekly: [], special: [] })}>{t("hours.set")}</Button>;
  return (
    <div className="hours">
      <WeekGrid hours={hours} onChange={onChange} />
      {[...errors.values()].map((text) => (
        <p key={text} className="desk-error">
          {text}
        </p>
      ))}
      <p className="desk-hint">{t("hours.rule")}</p>
      <SpecialDays hours={hours} onChange={onChange} />
      <Button type="link" onClick={() => onChange(undefined)}>
        {t("hours.unset")}
      </Button>
    </div>
  );
}

function WeekGrid({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation("desk");
  return (
    <>
      <table className="hours-grid">
        <thead>
          <tr>
            <th scope="col">{t("hours.week")}</th>
            <th scope="col">{t("hours.morning")}</th>
            <th scope="col">{t("hours.afternoon")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {week.map((day) => (
            <WeekRow
              key={day}
              day={day}
              value={gridDay(hours, day)}
              onChange={(value) => onChange(withDay(hours, day, value))}
            />
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={() => onChange(asMonday(hours))}>
        {t("hours.copy")}
      </Button>
    </>
  );
}

interface RowProps {
  day: Day;
  value: GridDay;
  onChange: (value: GridDay) => void;
}

function WeekRow({ day, value, onChange }: RowProps) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const empty = times.every((time) => value[time] === "") && value.more.length === 0;
  const field = (time: (typeof times)[number], part: "morning" | "afternoon", edge: "from" | "until") => (
    <Input
      type="time"
      aria-label={t(`hours.${edge}`, { day: common(`day.${day}`), part: t(`hours.${part}`) })}
      value={value[time]}
      onChange={(event) => onChange({ ...value, [time]: event.target.value })}
    />
  );
  return (
    <tr className={day === "SATURDAY" || day === "SUNDAY" ? "hours-weekend" : undefined}>
      <th scope="row">{common(`day.${day}`)}</th>
      <td>
        <span className="hours-span">
          {field("opens", "morning", "from")} – {field("pauses", "morning", "until")}
        </span>
      </td>
      <td>
        <span className="hours-span">
          {field("resumes", "afternoon", "from")} – {field("closes", "afternoon", "until")}
        </span>
      </td>
      <td>
        {empty ? (
          <span className="quiet">{t("hours.closed")}</span>
        ) : (
          <Button
            type="link"
            size="small"
            onClick={() => onChange({ opens: "", pauses: "", resumes: "", closes: "", more: [] })}
          >
            {t("hours.clear")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function SpecialDays({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation("desk");
  const put = (special: Special[]) => onChange({ ...hours, special });
  return (
    <div className="hours-special">
      <h3>{t("hours.special")}</h3>
      <p className="desk-hint">{t("hours.specialHint")}</p>
      {hours.special.map((entry, index) => (
        <SpecialRow
          // Entries have no identity of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          key={index}
          number={index + 1}
          entry={entry}
          onChange={(next) => put(hours.special.map((one, i) => (i === index ? next : one)))}
          onRemove={() => put(hours.special.filter((_, i) => i !== index))}
        />
      ))}
      <Button size="small" onClick={() => put([...hours.special, { from: "", spans: [] }])}>
        {t("hours.add")}
      </Button>
    </div>
  );
}

interface SpecialProps {
  number: number;
  entry: Special;
  onChange: (entry: Special) => void;
  onRemove: () => void;
}

function SpecialRow({ number: n, entry, onChange, onRemove }: SpecialProps) {
  const { t } = useTranslation("desk");
  const span = entry.spans[0] ?? { from: "", until: "" };
  const withSpan = (next: Dto<"TimeSpan">) =>
    onChange({ ...entry, spans: next.from === "" && next.until === "" ? [] : [next] });
  return (
    <div className="hours-row">
      <Input
        type="date"
        aria-label={t("hours.first", { n })}
        value={entry.from}
        onChange={({ target }) => onChange({ ...entry, from: target.value })}
      />
      –
      <Input
        type="date"
        aria-label={t("hours.last", { n })}
        value={entry.until ?? ""}
        onChange={({ target }) => onChange({ ...entry, until: target.value || undefined })}
      />
      <Input
        type="time"
        aria-label={t("hours.open", { n })}
        value={span.from}
        onChange={({ target }) => withSpan({ ...span, from: target.value })}
      />
      –
      <Input
        type="time"
        aria-label={t("hours.shut", { n })}
        value={span.until}
        onChange={({ target }) => withSpan({ ...span, until: target.value })}
      />
      <Input
        className="hours-reason"
        aria-label={t("hours.reason", { n })}
        maxLength={100}
        value={entry.reason ?? ""}
        onChange={({ target }) => onChange({ ...entry, reason: target.value || undefined })}
      />
      <Button type="link" size="small" onClick={onRemove} aria-label={t("hours.remove", { n })}>
        ×
      </Button>
    </div>
  );
}
