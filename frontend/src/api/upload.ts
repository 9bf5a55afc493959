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

/** One attempt; XMLHttpRequest, because fetch cannot tell how much has been sent. */
function attempt(upload: Upload, key: string, token: string | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("material", upload.material);
    body.append("file", upload.file, upload.file.name);
    request.open("POST", `/api/v1/applications/${encodeURIComponent(upload.applicationId)}/files`);
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Accept-Language", i18n.language);
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => upload.onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError({ type: UNREACHABLE, title: "", status: 0 }));
    request.onload = () => {
      const headers = new Headers();
      const wait = request.getResponseHeader("Retry-After");
      if (wait) headers.set("Retry-After", wait);
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.send(body);
  });
}

/** Hands in a file and reports how far it is. The session is renewed once, as the client does. */
export async function uploadFile(upload: Upload): Promise<Dto<"StoredFile">> {
  const key = randomKey();
  const token = await currentToken().catch((cause: unknown) => {
    throw asProblem(cause);
  });
  let response = await attempt(upload, key, token);
  if (response.status === 401 && token !== undefined) {
    await renewSession();
    response = await attempt(upload, key, await currentToken());
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response, body);
  return body as Dto<"StoredFile">;
}
