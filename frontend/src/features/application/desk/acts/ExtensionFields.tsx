import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormField } from "@/components/desk/FormField";
import { formatDay } from "@/lib/format";
import type { Case } from "../queries";
import { DaysField } from "./DaysField";
import type { ActFieldsProps } from "./fields";
import { TextAreaField } from "./TextAreaField";
import { useLastDay } from "./useLastDay";

/** By how many days, why, and under Art. 26 who approved it. */
export function ExtensionFields({ found, draft, change, errorOf }: ActFieldsProps & { found: Case }) {
  const { t } = useTranslation("desk");
  const { extensionDays, jointBasis, jurisdiction } = found.matter;
  const days = draft.days !== null && draft.days <= extensionDays ? draft.days : null;
  const lastDay = useLastDay(jurisdiction, found.due?.on, days);
  const hints = [
    t("extension.most", { count: extensionDays }),
    lastDay && t("extension.newDue", { day: formatDay(lastDay) }),
  ];
  return (
    <>
      <DaysField
        label={t("extension.days")}
        value={draft.days}
        hint={hints.filter(Boolean).join(" · ")}
        error={errorOf("/days")}
        onChange={(value) => change({ days: value })}
      />
      <TextAreaField
        label={t("reasonLabel.EXTEND")}
        required
        value={draft.reason}
        error={errorOf("/reason")}
        onChange={(reason) => change({ reason })}
      />
      {jointBasis !== undefined && (
        <FormField
          label={t("extension.approval")}
          required
          hint={t("extension.approvalHint", { basis: jointBasis })}
          error={errorOf("/approval")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.approval}
              onChange={(event) => change({ approval: event.target.value })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
