import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { QueryView } from "@/components/QueryView";
import { daysBetween, shanghaiDay } from "@/lib/format";
import { CalendarYearDialog } from "./CalendarYearDialog";
import { type CalendarYear, useCalendar } from "./queries";
import { SystemPanel, SystemTable } from "./SystemPanel";

/** From how many days before its end the calendar asks for the next year. */
const WARN_BEFORE = 60;

/** Holidays and days worked in their place, year by year, and how far they are known. */
export function CalendarPanel() {
  const { t } = useTranslation("desk");
  const calendar = useCalendar();
  const [open, setOpen] = useState<CalendarYear>();
  const next = Number(calendar.data?.coveredUntil.slice(0, 4) ?? 0) + 1;
  return (
    <SystemPanel
      title={t("system.calendar.title")}
      hint={t("system.calendar.hint")}
      aside={
        calendar.data && (
          <Button onClick={() => setOpen({ year: next, version: 0, document: "", days: [] })}>
            {t("system.calendar.add", { year: next })}
          </Button>
        )
      }
    >
      <QueryView query={calendar} lines={4}>
        {({ items, coveredUntil }) => (
          <>
            <p
              className={
                daysBetween(shanghaiDay(new Date()), coveredUntil) < WARN_BEFORE
                  ? "desk-note desk-note-warn"
                  : "desk-note"
              }
            >
              {t("system.calendar.covered", { day: coveredUntil })}
            </p>
            <SystemTable
              label={t("system.calendar.title")}
              columns={[
                t("system.calendar.year"),
                t("system.calendar.document"),
                t("system.calendar.holidays"),
                t("system.calendar.workdays"),
                t("system.calendar.change"),
              ]}
            >
              {items.map((year) => (
                <tr key={year.year}>
                  <td>{year.year}</td>
                  <td>
                    <Chinese>{year.document}</Chinese>
                  </td>
                  <td>{year.days.filter(({ kind }) => kind === "HOLIDAY").length}</td>
                  <td>{year.days.filter(({ kind }) => kind === "WORKDAY").length}</td>
                  <td>
                    <Button size="small" onClick={() => setOpen(year)}>
                      {t("system.calendar.changeYear", { year: year.year })}
                    </Button>
                  </td>
                </tr>
              ))}
            </SystemTable>
          </>
        )}
      </QueryView>
      {open && <CalendarYearDialog year={open} onClose={() => setOpen(undefined)} />}
    </SystemPanel>
  );
}
