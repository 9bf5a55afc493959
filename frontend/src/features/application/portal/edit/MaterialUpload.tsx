import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { Dto } from "@/api/types";
import { uploadFile } from "@/api/upload";
import { Chinese } from "@/components/Chinese";
import { useProblemText } from "@/components/ProblemMessage";
import { formatSize } from "@/lib/format";

const accepted = ["application/pdf", "image/jpeg", "image/png"];
const largest = 10 * 1024 * 1024;

interface Props {
  applicationId: string;
  material: Dto<"MaterialItem">;
  files: Dto<"StoredFile">[];
  error?: string;
  onAdded: (file: Dto<"StoredFile">) => void;
  onRemoved: (id: string) => void;
}

interface Sending {
  key: number;
  name: string;
  part: number;
}

/** The files of one material: choose, see them go up, take them back. */
export function MaterialUpload({ applicationId, material, files, error, onAdded, onRemoved }: Props) {
  const { t } = useTranslation("portal");
  const textOf = useProblemText();
  const [sending, setSending] = useState<Sending[]>([]);
  const [refusals, setRefusals] = useState<string[]>([]);
  const id = `materials_${material.code}`;
  const refuse = (message: string) => setRefusals((before) => [...before, message]);

  async function send(file: File) {
    const key = Math.random();
    setSending((before) => [...before, { key, name: file.name, part: 0 }]);
    try {
      const onProgress = (part: number) =>
        setSending((before) => before.map((one) => (one.key === key ? { ...one, part } : one)));
      onAdded(await uploadFile({ applicationId, material: material.code, file, onProgress }));
    } catch (cause) {
      const { title, detail } = textOf(cause);
      refuse(t("upload.failed", { name: file.name, reason: detail ?? title }));
    } finally {
      setSending((before) => before.filter((one) => one.key !== key));
    }
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = "";
    setRefusals([]);
    for (const file of chosen) {
      if (!accepted.includes(file.type)) refuse(t("upload.wrongType", { name: file.name }));
      else if (file.size > largest)
        refuse(t("upload.tooLarge", { name: file.name, size: formatSize(file.size) }));
      else void send(file);
    }
  }

  async function remove(file: Dto<"StoredFile">) {
    setRefusals([]);
    try {
      const path = { id: applicationId, fileId: file.id };
      await answered(api.DELETE("/api/v1/applications/{id}/files/{fileId}", { params: { path } }));
      onRemoved(file.id);
    } catch (cause) {
      if (asProblem(cause).status === 404) return onRemoved(file.id);
      refuse(t("upload.notRemoved", { name: file.name, reason: textOf(cause).title }));
    }
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
              <button type="button" className="link-button" onClick={() => void remove(file)}>
                {t("upload.remove")}
                <span className="visually-hidden">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {sending.map((one) => (
        <div className="upload-progress" key={one.key}>
          <span className="upload-name">{one.name}</span>
          <progress value={one.part} max={1} aria-label={t("upload.progress", { name: one.name })} />
          <span className="quiet">{Math.round(one.part * 100)}%</span>
        </div>
      ))}
      <div role="status">
        {refusals.map((message) => (
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
