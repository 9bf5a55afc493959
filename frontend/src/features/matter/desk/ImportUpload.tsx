import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Progress, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { uploadCatalogue } from "@/api/upload";
import { ProblemMessage } from "@/components/ProblemMessage";

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
      <h2 id="import-upload">{t("catalogue.upload.title")}</h2>
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
          <span className="quiet">{t("catalogue.upload.hint")}</span>
        </p>
      </Upload.Dragger>
      {upload.isPending && (
        <div role="status">
          <p>{t("catalogue.upload.sending", { name: upload.variables.name })}</p>
          <Progress percent={Math.round(sent * 100)} />
        </div>
      )}
      {upload.isError && <Refused error={upload.error} />}
    </section>
  );
}

/** Why a file is refused whole: the faults of the file itself, where the service names them. */
function Refused({ error }: { error: unknown }) {
  const faults = asProblem(error).problem.errors ?? [];
  return (
    <div className="import-refused">
      <ProblemMessage error={error} />
      {faults.map(({ detail }) => (
        <p key={detail} className="desk-error" role="alert">
          {detail}
        </p>
      ))}
    </div>
  );
}
