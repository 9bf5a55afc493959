import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { downloadArchive } from "../download";
import type { Case } from "../queries";

/** Everything of the case in one package, for whoever answers for it; the others are told that they may not. */
export function ArchivePanel({ found, mayExport }: { found: Case; mayExport: boolean }) {
  const { t } = useTranslation("desk");
  const download = useMutation({
    mutationFn: () => downloadArchive(found.id, found.number ?? found.id),
  });
  if (found.phase === "DRAFT") return null;
  return (
    <Panel title={t("archive.title")}>
      <p className="quiet">{t(mayExport ? "archive.hint" : "archive.notYours")}</p>
      {mayExport && (
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t("archive.export")}
        </Button>
      )}
      {download.isError && <ProblemMessage error={download.error} />}
    </Panel>
  );
}
