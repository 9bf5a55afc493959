import type { ChangeEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { formatSize } from "@/lib/format";
import { accepted, useUploads } from "../../edit/useUploads";

interface Props {
  applicationId: string;
  material: Dto<"MaterialItem">;
  files: Dto<"StoredFile">[];
  error?: string;
  onAdded: (file: Dto<"StoredFile">) => void;
  onRemoved: (file: Dto<"StoredFile">) => void;
}

/** The files of one material: choose, see them go up, take them back. */
export function MaterialUpload({ applicationId, material, files, error, onAdded, onRemoved }: Props) {
  const { t } = useTranslation("portal");
  const uploads = useUploads({ applicationId, material: material.code, onAdded, onRemoved, words: "portal" });
  const id = `materials_${material.code}`;

  function choose(event: ChangeEvent<HTMLInputElement>) {
    uploads.add([...(event.target.files ?? [])]);
    event.target.value = "";
  }

  return (
    <li className={error ? "upload field-wrong" : "upload"}>
      <p className="material-name">
        <Chinese>{material.name}</Chinese>
        <span className={material.required ? "tag tag-strong" : "tag"}>
          {t(material.required ? "guide.materials.required" : "guide.materials.optional")}
        </span>
      </p>
      {material.note && (
        <p className="field-hint" id={`${id}-hint`}>
          <Chinese>{material.note}</Chinese>
        </p>
      )}
      {files.length > 0 && (
        <ul className="upload-files">
          {files.map((file) => (
            <li key={file.id}>
              <span className="upload-name">{file.name}</span>
              <span className="quiet">{formatSize(file.size)}</span>
              <button type="button" className="link-button" onClick={() => void uploads.remove(file)}>
                {t("upload.remove")}
                <span className="visually-hidden">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {uploads.sending.map((one) => (
        <div className="upload-progress" key={one.key}>
          <span className="upload-name">{one.name}</span>
          <progress value={one.part} max={1} aria-label={t("upload.progress", { name: one.name })} />
          <span className="quiet">{Math.round(one.part * 100)}%</span>
        </div>
      ))}
      <div role="status">
        {uploads.refusals.map((message) => (
          <p className="field-error" key={message}>
            {message}
          </p>
        ))}
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="button button-secondary upload-button">
        {t(files.length > 0 ? "upload.more" : "upload.choose")}
        <span className="visually-hidden">
          <Chinese>{material.name}</Chinese>
        </span>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          multiple
          accept={accepted.join(",")}
          aria-describedby={error ? `${id}-error` : material.note ? `${id}-hint` : undefined}
          onChange={choose}
        />
      </label>
    </li>
  );
}
