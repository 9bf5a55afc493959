import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";

interface Props {
  id: string;
  open: boolean;
  onClose: () => void;
  onDisclosed: (content: Dto<"Disclosure">) => void;
}

/** Asks what the masked data is needed for; the answer is an entry of the audit log. */
export function DisclosureDialog({ id, open, onClose, onDisclosed }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const [purpose, setPurpose] = useState("");
  const [tried, setTried] = useState(false);
  const disclose = useMutation({
    mutationFn: (body: Dto<"DisclosureRequest">) =>
      unwrap(api.POST("/api/v1/applications/{id}/disclosures", { params: { path: { id } }, body })),
    onSuccess: (content) => {
      setPurpose("");
      setTried(false);
      onDisclosed(content);
    },
  });
  const tooShort = purpose.trim().length < 2;
  function submit() {
    setTried(true);
    if (!tooShort) disclose.mutate({ purpose: purpose.trim() });
  }
  return (
    <Modal
      open={open}
      title={t("disclosure.title")}
      okText={t("disclosure.confirm")}
      cancelText={t("common:cancel")}
      confirmLoading={disclose.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <p>{t("disclosure.explanation")}</p>
      {disclose.isError && <ProblemMessage error={disclose.error} />}
      <FormField
        label={t("disclosure.purpose")}
        required
        hint={t("disclosure.purposeHint")}
        error={tried && tooShort ? t("disclosure.purposeNeeded") : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={200}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        )}
      </FormField>
    </Modal>
  );
}
