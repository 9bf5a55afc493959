import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { below } from "@/components/desk/useRecordForm";
import { TextField } from "./fields";
import {
  asMonday,
  type Day,
  type GridDay,
  gridDay,
  spansOf,
  type Time,
  timeOf,
  week,
  withDay,
} from "./hours";

type Hours = Dto<"OpeningHours">;
type Special = Dto<"SpecialDays">;
/** By pointer within what they are about. */
type Errors = ReadonlyMap<string, string>;

interface Props {
  hours: Hours | undefined;
  /** By pointer within the hours: `/weekly/0/spans/1/from`. */
  errors: Errors;
  onChange: (hours: Hours | undefined) => void;
}

interface PartProps {
  hours: Hours;
  errors: Errors;
  onChange: (hours: Hours) => void;
}

/** The hours of a place: a week, and days that are different. */
export function HoursEditor({ hours, errors, onChange }: Props) {
  const { t } = useTranslation("desk");
  if (!hours) return <Button onClick={() => onChange({ weekly: [], special: [] })}>{t("hours.set")}</Button>;
  const others = [...errors].filter(([pointer]) => !/^\/(weekly|special)\/\d/.test(pointer));
  return (
    <div className="hours">
      <WeekGrid hours={hours} errors={errors} onChange={onChange} />
      {others.map(([pointer, text]) => (
        <p key={pointer} className="desk-error">
          {text}
        </p>
      ))}
      <p className="desk-hint">{t("hours.rule")}</p>
      <SpecialList hours={hours} errors={errors} onChange={onChange} />
      <Button type="link" onClick={() => onChange(undefined)}>
        {t("hours.unset")}
      </Button>
    </div>
  );
}

function WeekGrid({ hours, errors, onChange }: PartProps) {
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
              errors={below(errors, `/weekly/${hours.weekly.findIndex((one) => one.day === day)}`)}
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
  errors: Errors;
  onChange: (value: GridDay) => void;
}

const spansText = (value: GridDay) => JSON.stringify(spansOf(value));

function WeekRow({ day, value, errors, onChange }: RowProps) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const faults = useId();
  // A time stays in the field where it was typed, though its stretch could stand in another.
  const [typed, setTyped] = useState(value);
  const shown = spansText(typed) === spansText(value) ? typed : value;
  const empty = spansOf(shown).length === 0;
  const wrong = new Set([...errors.keys()].map((pointer) => timeAt(shown, pointer)));
  function put(next: GridDay) {
    setTyped(next);
    onChange(next);
  }
  const field = (time: Time, part: "morning" | "afternoon", edge: "from" | "until") => (
    <Input
      type="time"
      aria-label={t(`hours.${edge}`, { day: common(`day.${day}`), part: t(`hours.${part}`) })}
      aria-invalid={wrong.has(time) || undefined}
      aria-describedby={wrong.has(time) ? faults : undefined}
      status={wrong.has(time) ? "error" : undefined}
      value={shown[time]}
      onChange={(event) => put({ ...shown, [time]: event.target.value })}
    />
  );
  return (
    <>
      <tr className={day === "SATURDAY" || day === "SUNDAY" ? "hours-weekend" : undefined}>
        <th scope="row">{common(`day.${day}`)}</th>
        <td data-part={t("hours.morning")}>
          <span className="hours-span">
            {field("opens", "morning", "from")} – {field("pauses", "morning", "until")}
          </span>
        </td>
        <td data-part={t("hours.afternoon")}>
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
              onClick={() => put({ opens: "", pauses: "", resumes: "", closes: "", more: [] })}
            >
              {t("hours.clear")}
            </Button>
          )}
        </td>
      </tr>
      {errors.size > 0 && (
        <tr>
          <td colSpan={4} className="desk-error" id={faults}>
            {t("hours.fault", {
              day: common(`day.${day}`),
              text: [...new Set(errors.values())].join(common("semicolon")),
            })}
          </td>
        </tr>
      )}
    </>
  );
}

/** The field of a day that `/spans/1/until` is about. */
function timeAt(day: GridDay, pointer: string): Time | undefined {
  const [, span, edge] = /^\/spans\/(\d+)\/(from|until)$/.exec(pointer) ?? [];
  return span === undefined ? undefined : timeOf(day, Number(span), edge === "from" ? "from" : "until");
}

function SpecialList({ hours, errors, onChange }: PartProps) {
  const { t } = useTranslation("desk");
  const put = (special: Special[]) => onChange({ ...hours, special });
  return (
    <div className="hours-special">
      <h3>{t("hours.special")}</h3>
      <p className="desk-hint">{t("hours.specialHint")}</p>
      {hours.special.map((entry, index) => (
        <SpecialEntry
          // Entries have no identity of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          key={index}
          number={index + 1}
          entry={entry}
          errors={below(errors, `/special/${index}`)}
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
  errors: Errors;
  onChange: (entry: Special) => void;
  onRemove: () => void;
}

const specialFields = ["/from", "/until", "/spans/0/from", "/spans/0/until", "/reason"];

function SpecialEntry({ number: n, entry, errors, onChange, onRemove }: SpecialProps) {
  const { t } = useTranslation("desk");
  const [span = { from: "", until: "" }, ...more] = entry.spans;
  const withSpan = (next: Dto<"TimeSpan">) =>
    onChange({ ...entry, spans: next.from === "" && next.until === "" ? more : [next, ...more] });
  const others = [...errors].filter(([pointer]) => !specialFields.includes(pointer));
  return (
    <fieldset className="hours-entry">
      <legend>{t("hours.entry", { n })}</legend>
      <div className="hours-row">
        <TextField
          label={t("hours.first")}
          required
          type="date"
          value={entry.from}
          error={errors.get("/from")}
          onChange={(from) => onChange({ ...entry, from })}
        />
        <TextField
          label={t("hours.last")}
          type="date"
          value={entry.until}
          error={errors.get("/until")}
          onChange={(until) => onChange({ ...entry, until: until || undefined })}
        />
        <TextField
          label={t("hours.open")}
          type="time"
          value={span.from}
          error={errors.get("/spans/0/from")}
          onChange={(from) => withSpan({ ...span, from })}
        />
        <TextField
          label={t("hours.shut")}
          type="time"
          value={span.until}
          error={errors.get("/spans/0/until")}
          onChange={(until) => withSpan({ ...span, until })}
        />
        <TextField
          label={t("hours.reason")}
          maxLength={100}
          value={entry.reason}
          error={errors.get("/reason")}
          onChange={(reason) => onChange({ ...entry, reason: reason || undefined })}
        />
        <Button type="link" size="small" onClick={onRemove} aria-label={t("hours.remove", { n })}>
          ×
        </Button>
      </div>
      {others.map(([pointer, text]) => (
        <p key={pointer} className="desk-error">
          {text}
        </p>
      ))}
    </fieldset>
  );
}
