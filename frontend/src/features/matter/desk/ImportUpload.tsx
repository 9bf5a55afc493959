import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Progress, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { uploadCatalogue } from "@/api/upload";
import { RefusedFile } from "@/components/desk/RefusedFile";

/** Where the file is dropped or chosen; what is wrong with all of it is said here. */
export function ImportUpload({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadCatalogue(file, setSent),
    onMutate: () => setSent(0),
    onSuccess: ({ id }) => {
      onStarted(id);
      return queries.invalidateQueries({ queryKey: ["matter-imports"] });
    },
  });
  return (
    <section className="desk-panel" aria-labelledby="import-upload">
      <div className="desk-panel-head">
        <h2 id="import-upload">{t("catalogue.upload.title")}</h2>
      </div>
      <Upload.Dragger
        accept=".csv,text/csv"
        multiple={false}
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file);
          return false;
        }}
      >
        <p className="import-drop">
          <InboxOutlined aria-hidden />
          <strong>{t("catalogue.upload.drop")}</strong>
          <span className="quiet">{t("catalogue.upload.columns")}</span>
          <span className="quiet">{t("catalogue.upload.hint")}</span>
        </p>
      </Upload.Dragger>
      {upload.isPending && (
        <div role="status">
          <p>{t("catalogue.upload.sending", { name: upload.variables.name })}</p>
          <Progress percent={Math.round(sent * 100)} />
        </div>
      )}
      {upload.isError && <RefusedFile error={upload.error} />}
    </section>
  );
}
