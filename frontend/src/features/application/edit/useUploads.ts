import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { uploadFile } from "@/api/upload";
import { useProblemText } from "@/components/ProblemMessage";
import { formatSize } from "@/lib/format";
import { randomKey } from "@/lib/key";

type StoredFile = Dto<"StoredFile">;

export const accepted = ["application/pdf", "image/jpeg", "image/png"];
const largest = 10 * 1024 * 1024;

/** Why a file need not be sent at all. */
export function refusalOf(file: { type: string; size: number }): "wrongType" | "tooLarge" | undefined {
  if (!accepted.includes(file.type)) return "wrongType";
  return file.size > largest ? "tooLarge" : undefined;
}

interface Sending {
  key: string;
  name: string;
  /** 0 to 1. */
  part: number;
}

export interface UploadsOf {
  applicationId: string;
  material: string;
  onAdded: (file: StoredFile) => void;
  onRemoved: (file: StoredFile) => void;
  /** Whether the words are those of the portal or of the desk. */
  words: "portal" | "desk";
}

/** Uploads of one material: what is on its way, what was refused and why. */
export function useUploads({ applicationId, material, onAdded, onRemoved, words }: UploadsOf) {
  const { t } = useTranslation(words);
  const textOf = useProblemText();
  const [sending, setSending] = useState<Sending[]>([]);
  const [refusals, setRefusals] = useState<string[]>([]);
  const refuse = (message: string) => setRefusals((before) => [...before, message]);

  async function send(file: File) {
    const key = randomKey();
    const onProgress = (part: number) =>
      setSending((before) => before.map((one) => (one.key === key ? { ...one, part } : one)));
    setSending((before) => [...before, { key, name: file.name, part: 0 }]);
    try {
      onAdded(await uploadFile({ applicationId, material, file, onProgress }));
    } catch (cause) {
      const { title, detail } = textOf(cause);
      const reason = fieldErrors(asProblem(cause)).get("/file") ?? detail ?? title;
      refuse(t("upload.failed", { name: file.name, reason }));
    } finally {
      setSending((before) => before.filter((one) => one.key !== key));
    }
  }

  async function add(files: File[]) {
    setRefusals([]);
    // One after the other: each counts into the version of the case.
    for (const file of files) {
      const refusal = refusalOf(file);
      if (refusal) refuse(t(`upload.${refusal}`, { name: file.name, size: formatSize(file.size) }));
      else await send(file);
    }
  }

  async function remove(file: StoredFile) {
    setRefusals([]);
    try {
      const path = { id: applicationId, fileId: file.id };
      await answered(api.DELETE("/api/v1/applications/{id}/files/{fileId}", { params: { path } }));
      onRemoved(file);
    } catch (cause) {
      if (asProblem(cause).status === 404) return onRemoved(file);
      refuse(t("upload.notRemoved", { name: file.name, reason: textOf(cause).title }));
    }
  }

  return { sending, refusals, add: (files: File[]) => void add(files), remove };
}
