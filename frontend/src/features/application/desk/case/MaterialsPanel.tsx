import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { formatDateTime, formatSize } from "@/lib/format";
import { downloadFile } from "../download";
import type { Case } from "../queries";
import { useDownload } from "../useDownload";

/** The list of materials with what was handed in for each. Files are downloaded, never opened in place. */
export function MaterialsPanel({ found, mayRead }: { found: Case; mayRead: boolean }) {
  const { t } = useTranslation("desk");
  const { materials } = found.matter;
  return (
    <Panel
      title={t("materials.title")}
      aside={<span className="quiet">{t("materials.count", { count: found.files.length })}</span>}
    >
      {materials.length === 0 && <p className="quiet">{t("materials.none")}</p>}
      <ul className="materials">
        {materials.map((material) => (
          <li key={material.code}>
            <MaterialLine
              caseId={found.id}
              material={material}
              mayRead={mayRead}
              files={found.files.filter((file) => file.material === material.code)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface LineProps {
  caseId: string;
  material: Dto<"MaterialItem">;
  mayRead: boolean;
  files: Dto<"StoredFile">[];
}

function MaterialLine({ caseId, material, mayRead, files }: LineProps) {
  const { t } = useTranslation(["desk", "common"]);
  const download = useDownload();
  return (
    <>
      <p className="material-title">
        <Chinese>{material.name}</Chinese>
        <span className={material.required ? "mark mark-strong" : "mark"}>
          {t(material.required ? "materials.required" : "materials.optional")}
        </span>
        <span className="mark">{t(`common:materialForm.${material.form}`)}</span>
        {material.source === "GOVERNMENT" && <span className="mark">{t("materials.byGovernment")}</span>}
      </p>
      {files.length === 0 && (
        <p className={material.required ? "material-missing" : "quiet"}>
          {t(material.source === "APPLICANT" ? "materials.noFile" : "materials.notNeeded")}
        </p>
      )}
      {files.map((file) => (
        <p key={file.id} className="file">
          {mayRead ? (
            <Button
              type="link"
              size="small"
              icon={<DownloadOutlined aria-hidden />}
              onClick={() => download.mutate(() => downloadFile(caseId, file.id, file.name))}
            >
              {file.name}
            </Button>
          ) : (
            <span>{t("materials.masked")}</span>
          )}
          <span className="quiet">
            {formatSize(file.size)} · {formatDateTime(file.uploadedAt)}
          </span>
        </p>
      ))}
    </>
  );
}
