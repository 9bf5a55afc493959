import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";

interface Props {
  caseId: string;
  paper: Dto<"DocumentSummary"> | undefined;
  onClose: () => void;
}

/** A paper as it will be printed. Its frame may neither run scripts nor send anything. */
export function PaperDialog({ caseId, paper, onClose }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useQuery({
    queryKey: ["paper-html", caseId, paper?.id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/applications/{id}/documents/{documentId}/html", {
          params: { path: { id: caseId, documentId: paper?.id ?? "" } },
          parseAs: "text",
        }),
      ),
    enabled: paper !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Modal
      open={paper !== undefined}
      title={paper?.title}
      width={860}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        <Button key="close" onClick={onClose}>
          {t("common:close")}
        </Button>,
        <Button
          key="print"
          type="primary"
          disabled={html.data === undefined}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t("papers.print")}
        </Button>,
      ]}
    >
      {html.isError && <ProblemMessage error={html.error} onRetry={() => html.refetch()} />}
      {html.isLoading && <Skeleton lines={10} />}
      {html.data !== undefined && (
        <iframe
          ref={frame}
          className="paper-frame"
          title={paper?.title}
          // Same origin only so that printing can be asked for; without allow-scripts nothing in it can run.
          sandbox="allow-same-origin allow-modals"
          srcDoc={html.data}
        />
      )}
    </Modal>
  );
}
