import i18n from "@/i18n";
import { randomKey } from "@/lib/key";
import { asProblem, ProblemError, problemOf, UNREACHABLE } from "./problem";
import { currentToken, renewSession } from "./session";
import type { Dto } from "./types";

export interface Upload {
  applicationId: string;
  material: string;
  file: File;
  /** Called with the part that has been sent, 0 to 1. */
  onProgress: (part: number) => void;
}

interface Sending {
  path: string;
  form: FormData;
  onProgress: (part: number) => void;
}

/** One attempt; XMLHttpRequest, because fetch cannot tell how much has been sent. */
function attempt({ path, form, onProgress }: Sending, key: string, token: string | undefined) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Accept-Language", i18n.language);
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError({ type: UNREACHABLE, title: "", status: 0 }));
    request.onload = () => {
      const headers = new Headers();
      const wait = request.getResponseHeader("Retry-After");
      if (wait) headers.set("Retry-After", wait);
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.send(form);
  });
}

/** Sends a form and reports how far it is. The session is renewed once, as the client does. */
async function send<T>(sending: Sending): Promise<T> {
  const key = randomKey();
  const token = await currentToken().catch((cause: unknown) => {
    throw asProblem(cause);
  });
  let response = await attempt(sending, key, token);
  if (response.status === 401 && token !== undefined) {
    await renewSession();
    response = await attempt(sending, key, await currentToken());
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response, body);
  return body as T;
}

/** Hands in a file of a case. */
export function uploadFile({
  applicationId,
  material,
  file,
  onProgress,
}: Upload): Promise<Dto<"StoredFile">> {
  const form = new FormData();
  form.append("material", material);
  form.append("file", file, file.name);
  return send({ path: `/api/v1/applications/${encodeURIComponent(applicationId)}/files`, form, onProgress });
}

/** Hands in a catalogue; it is worked off afterwards. */
export function uploadCatalogue(
  file: File,
  onProgress: (part: number) => void,
): Promise<Dto<"MatterImport">> {
  const form = new FormData();
  form.append("file", file, file.name);
  return send({ path: "/api/v1/matter-imports", form, onProgress });
}

/** Hands in a list of staff. */
export function uploadStaffList(file: File): Promise<Dto<"StaffImport">> {
  const form = new FormData();
  form.append("file", file, file.name);
  return send({ path: "/api/v1/staff-imports", form, onProgress: () => {} });
}
