import { App, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { FormField } from "@/components/desk/FormField";
import { Refusal } from "@/components/desk/Refusal";
import { daysOf, textOf } from "./calendarText";
import { type CalendarYear, useKeepYear } from "./queries";

interface Props {
  year: CalendarYear;
  onClose: () => void;
}

/** A year as its notice says, typed in or pasted. */
export function CalendarYearDialog({ year, onClose }: Props) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const keep = useKeepYear();
  const [document, setDocument] = useState(year.document);
  const [holidays, setHolidays] = useState(() => textOf(year.days, "HOLIDAY"));
  const [workdays, setWorkdays] = useState(() => textOf(year.days, "WORKDAY"));
  const [tried, setTried] = useState(false);
  const off = daysOf(holidays, "HOLIDAY");
  const worked = daysOf(workdays, "WORKDAY");
  const days = [...off.days, ...worked.days];
  const problem = keep.isError ? asProblem(keep.error) : undefined;
  const refused = (problem?.problem.errors ?? [])
    .map(({ pointer, detail }) => `${days[Number(pointer.split("/")[2])]?.day ?? ""} ${detail}`.trim())
    .join("；");
  const wrong = (lines: number[]) =>
    lines.length > 0 ? t("system.calendar.wrongLines", { lines: lines.join("、") }) : undefined;

  function save() {
    setTried(true);
    if (document.trim() === "" || off.wrong.length + worked.wrong.length > 0) return;
    keep.mutate(
      { year: year.year, version: year.version, content: { document: document.trim(), days } },
      {
        onSuccess: () => {
          message.success(t("system.calendar.kept", { year: year.year }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      open
      title={t("system.calendar.changeYear", { year: year.year })}
      okText={t("admin.save")}
      cancelText={t("staff.cancel")}
      confirmLoading={keep.isPending}
      mask={{ closable: false }}
      keyboard={false}
      onOk={save}
      onCancel={onClose}
    >
      {problem &&
        (refused ? (
          <p role="alert" className="notice notice-error">
            {refused}
          </p>
        ) : (
          <Refusal problem={problem} />
        ))}
      <FormField
        label={t("system.calendar.document")}
        required
        error={tried && document.trim() === "" ? t("system.calendar.documentMissing") : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={document}
            maxLength={300}
            onChange={(event) => setDocument(event.target.value)}
          />
        )}
      </FormField>
      <FormField
        label={t("system.calendar.holidays")}
        hint={t("system.calendar.linesHint", { year: year.year })}
        error={tried ? wrong(off.wrong) : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={8}
            value={holidays}
            onChange={(event) => setHolidays(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t("system.calendar.workdays")} error={tried ? wrong(worked.wrong) : undefined}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            value={workdays}
            onChange={(event) => setWorkdays(event.target.value)}
          />
        )}
      </FormField>
    </Modal>
  );
}
