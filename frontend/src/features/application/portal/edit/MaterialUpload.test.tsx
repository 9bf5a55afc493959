import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, it } from "vitest";
import { keepSession } from "@/api/session";
import type { Dto } from "@/api/types";
import { caseId, matters, session } from "@/testing/fixtures";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { MaterialUpload } from "./MaterialUpload";

const [material] = matters.allowance.materials.filter(({ source }) => source === "APPLICANT");
const address = "*/api/v1/applications/:id/files";

function stored(name: string): Dto<"StoredFile"> {
  const id = `f-${name}`;
  const kind = {
    material: material?.code ?? "",
    mediaType: "application/pdf",
    size: 2048,
    sha256: "0".repeat(64),
  } as const;
  return { id, name, ...kind, uploadedAt: "2026-03-16T10:00:00+08:00" };
}

function TestUpload({ first }: { first: Dto<"StoredFile">[] }) {
  const [files, setFiles] = useState(first);
  if (!material) throw new Error("The allowance asks for materials");
  return (
    <MaterialUpload
      applicationId={caseId}
      material={material}
      files={files}
      onAdded={(file) => setFiles((before) => [...before, file])}
      onRemoved={(file) => setFiles((before) => before.filter(({ id }) => id !== file.id))}
    />
  );
}

function shown(first: Dto<"StoredFile">[] = []) {
  keepSession(session);
  render(<TestUpload first={first} />);
  // What the picker would hide can still be dropped on it.
  const user = userEvent.setup({ applyAccept: false });
  const control = () => screen.getByLabelText(/选择文件|再加一个文件/);
  return { user, choose: (...files: File[]) => user.upload(control(), files) };
}

const listed = (name: string) => screen.findByRole("button", { name: `删除${name}` });

const pdf = (name: string, size = 2048) => {
  const file = new File(["%PDF-1.4"], name, { type: "application/pdf" });
  Object.defineProperty(file, "size", { value: size });
  return file;
};

it("hands in what was chosen, one after the other, and lists what arrived", async () => {
  const sent: string[] = [];
  server.use(
    http.post(address, ({ request }) => {
      expect(request.headers.get("Idempotency-Key")).toMatch(/.{16,}/);
      sent.push(request.headers.get("Accept-Language") ?? "");
      return HttpResponse.json(stored(`${sent.length}.pdf`), { status: 201 });
    }),
  );
  const { choose } = shown();
  await choose(pdf("1.pdf"), pdf("2.pdf"));
  expect(await listed("1.pdf")).toBeVisible();
  expect(await listed("2.pdf")).toBeVisible();
  expect(sent).toEqual(["zh-CN", "zh-CN"]);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
});

it("sends nothing that would be refused anyway, and says why", async () => {
  const { choose } = shown();
  await choose(
    new File(["GIF89a"], "证件.gif", { type: "image/gif" }),
    pdf("太大.pdf", 10 * 1024 * 1024 + 1),
  );
  expect(await screen.findByText("证件.gif 不是 PDF、JPEG 或 PNG 文件，请换一个格式。")).toBeVisible();
  expect(screen.getByText("太大.pdf 有 10.0 MB，超过了 10 MB。")).toBeVisible();
});

it("tells the service's reason, and forgets it with the next attempt", async () => {
  server.use(
    http.post(address, () =>
      refusal({ type: "/errors/unprocessable", title: "内容需要修改", status: 422, detail: "文件打不开" }),
    ),
  );
  const { choose } = shown();
  await choose(pdf("坏的.pdf"));
  expect(await screen.findByText("坏的.pdf 没有传上去：文件打不开")).toBeVisible();
  server.use(http.post(address, () => HttpResponse.json(stored("好的.pdf"), { status: 201 })));
  await choose(pdf("好的.pdf"));
  expect(await listed("好的.pdf")).toBeVisible();
  expect(screen.queryByText(/没有传上去/)).toBeNull();
});

it.each([
  ["is deleted", () => new HttpResponse(null, { status: 204 })],
  ["was gone already", () => refusal({ type: "/errors/not-found", title: "没有找到", status: 404 })],
])("takes a file off the list that %s", async (_, answer) => {
  server.use(http.delete(`${address}/:fileId`, answer));
  const { user } = shown([stored("旧的.pdf")]);
  await user.click(screen.getByRole("button", { name: /删除.*旧的\.pdf/ }));
  await waitFor(() => expect(screen.queryByText("旧的.pdf", { selector: ".upload-name" })).toBeNull());
});

it("keeps a file on the list that could not be deleted", async () => {
  server.use(
    http.delete(`${address}/:fileId`, () => refusal({ type: "/errors/stale", title: "x", status: 412 })),
  );
  const { user } = shown([stored("旧的.pdf")]);
  await user.click(screen.getByRole("button", { name: /删除.*旧的\.pdf/ }));
  expect(await screen.findByText(/旧的\.pdf 没有删掉：内容已在别处更改/)).toBeVisible();
  expect(screen.getByText("旧的.pdf", { selector: ".upload-name" })).toBeVisible();
});
