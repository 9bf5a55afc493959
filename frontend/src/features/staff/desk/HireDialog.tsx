import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import { FormField } from "@/components/desk/FormField";
import { filled } from "@/components/desk/useRecordForm";
import { ProblemMessage } from "@/components/ProblemMessage";
import { OneTimePassword } from "./OneTimePassword";
import { useStaffChanged } from "./queries";
import { emptyRecord, RecordFields } from "./RecordFields";

/** Takes somebody on; the password that comes of it is shown once. */
export function HireDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("desk");
  const changed = useStaffChanged();
  const [username, setUsername] = useState("");
  const [draft, setDraft] = useState(emptyRecord);
  const hire = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/staff", { body: filled({ username, ...draft }) })),
    onSuccess: changed,
  });
  const wrong = hire.isError ? fieldErrors(asProblem(hire.error)) : new Map<string, string>();
  if (hire.data) return <OneTimePassword welcome={hire.data} onClose={onClose} />;
  return (
    <Modal
      open
      title={t("staff.create")}
      okText={t("staff.create")}
      cancelText={t("staff.cancel")}
      confirmLoading={hire.isPending}
      mask={{ closable: false }}
      keyboard={false}
      onOk={() => hire.mutate()}
      onCancel={onClose}
    >
      {hire.isError && wrong.size === 0 && <ProblemMessage error={hire.error} />}
      <FormField
        label={t("staff.field.username")}
        required
        hint={t("staff.field.usernameHint")}
        error={wrong.get("/username")}
      >
        {(control) => (
          <Input
            {...control}
            value={username}
            maxLength={30}
            autoCapitalize="none"
            autoComplete="off"
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </FormField>
      <RecordFields draft={draft} wrong={wrong} onChange={(part) => setDraft({ ...draft, ...part })} />
    </Modal>
  );
}
