import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answered, api } from "@/api/client";
import { useProblemText } from "@/components/ProblemMessage";

/** Throws a draft away, after asking. */
export function DiscardButton({ id }: { id: string }) {
  const { t } = useTranslation(["desk", "common"]);
  const { modal, message } = App.useApp();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: async () => {
      const path = { id };
      // The version of this moment: what was typed here is thrown away on purpose.
      const { etag = "" } = await answered(api.GET("/api/v1/applications/{id}", { params: { path } }));
      return answered(
        api.DELETE("/api/v1/applications/{id}", { params: { path, header: { "If-Match": etag } } }),
      );
    },
    onSuccess: () => navigate("/desk?queue=DRAFTS"),
    onError: (error) => message.error(textOf(error).title),
  });
  function ask() {
    modal.confirm({
      title: t("discard.title"),
      content: t("discard.text"),
      okText: t("discard.confirm"),
      okButtonProps: { danger: true },
      cancelText: t("common:cancel"),
      onOk: () => discard.mutateAsync().catch(() => undefined),
    });
  }
  return (
    <Button type="text" danger size="small" className="bar-end" onClick={ask} loading={discard.isPending}>
      {t("discard.open")}
    </Button>
  );
}
