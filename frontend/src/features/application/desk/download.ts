import { answered, api } from "@/api/client";

/** Hands a file over to the person: always as a download, never shown in place. */
function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file of a case; `octet-stream`, whatever it claims to be. */
export async function downloadFile(id: string, fileId: string, name: string): Promise<void> {
  const { data } = await answered(
    api.GET("/api/v1/applications/{id}/files/{fileId}", {
      params: { path: { id, fileId } },
      parseAs: "arrayBuffer",
    }),
  );
  save(new Blob([data as unknown as ArrayBuffer], { type: "application/octet-stream" }), name);
}

/** Everything of a case in one package. */
export async function downloadArchive(id: string, name: string): Promise<void> {
  const { data } = await answered(
    api.GET("/api/v1/applications/{id}/archive", { params: { path: { id } }, parseAs: "arrayBuffer" }),
  );
  save(new Blob([data as unknown as ArrayBuffer], { type: "application/zip" }), `${name}.zip`);
}

/** A paper of a case as it was rendered once and for all. */
export async function downloadPaper(id: string, documentId: string, name: string): Promise<void> {
  const { data } = await answered(
    api.GET("/api/v1/applications/{id}/documents/{documentId}/pdf", {
      params: { path: { id, documentId } },
      parseAs: "arrayBuffer",
    }),
  );
  save(new Blob([data as unknown as ArrayBuffer], { type: "application/pdf" }), `${name}.pdf`);
}
