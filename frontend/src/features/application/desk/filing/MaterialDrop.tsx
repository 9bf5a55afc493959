import { DeleteOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { formatSize } from "@/lib/format";
import { accepted, useUploads } from "../../edit/useUploads";

interface Props {
  caseId: string;
  material: Dto<"MaterialItem">;
  files: Dto<"StoredFile">[];
  error?: string;
  onAdded: (file: Dto<"StoredFile">) => void;
  onRemoved: (file: Dto<"StoredFile">) => void;
}

/** The files of one material: dropped, pasted or chosen, with their progress. */
export function MaterialDrop({ caseId, material, files, error, onAdded, onRemoved }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const [over, setOver] = useState(false);
  const uploads = useUploads({
    applicationId: caseId,
    material: material.code,
    onAdded,
    onRemoved,
    words: "desk",
  });
  const id = `materials_${material.code}`;

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  }
  function paste(event: ClipboardEvent) {
    if (event.clipboardData.files.length > 0) uploads.add([...event.clipboardData.files]);
  }
  function choose(event: ChangeEvent<HTMLInputElement>) {
    uploads.add([...(event.target.files ?? [])]);
    event.target.value = "";
  }

  return (
    <li
      className={`drop ${over ? "drop-over" : ""} ${error ? "drop-wrong" : ""}`}
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <div className="drop-head">
        <div>
          <p className="material-title">
            <Chinese>{material.name}</Chinese>
            <span className={material.required ? "mark mark-strong" : "mark"}>
              {t(material.required ? "materials.required" : "materials.optional")}
            </span>
            <span className="mark">{t(`common:materialForm.${material.form}`)}</span>
          </p>
          {material.note && (
            <p className="desk-hint">
              <Chinese>{material.note}</Chinese>
            </p>
          )}
        </div>
        <label className="drop-button">
          {t("upload.choose")}
          <span className="visually-hidden">
            <Chinese>{material.name}</Chinese>
          </span>
          <input
            id={id}
            className="visually-hidden"
            type="file"
            multiple
            accept={accepted.join(",")}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={choose}
          />
        </label>
      </div>
      {files.map((file) => (
        <p key={file.id} className="file">
          <span className="file-name">{file.name}</span>
          <span className="quiet">{formatSize(file.size)}</span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t("upload.remove", { name: file.name })}
            onClick={() => void uploads.remove(file)}
          />
        </p>
      ))}
      {uploads.sending.map((one) => (
        <div key={one.key} className="file">
          <span className="file-name">{one.name}</span>
          <Progress
            percent={Math.round(one.part * 100)}
            size="small"
            aria-label={t("upload.progress", { name: one.name })}
          />
        </div>
      ))}
      <div role="status">
        {uploads.refusals.map((message) => (
          <p className="desk-error" key={message}>
            {message}
          </p>
        ))}
      </div>
      {error && (
        <p className="desk-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </li>
  );
}
