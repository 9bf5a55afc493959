import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import "@/i18n/desk";
import { AuditFacts } from "./AuditFacts";

it("says in words where an act was done and what it changed", () => {
  render(
    <AuditFacts
      facts={{
        channel: "WINDOW",
        from: "CORRECTION",
        to: "RECEIVED",
        changed: "/answers/tradeName",
        other: "x",
      }}
    />,
  );
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "渠道 窗口",
    "原阶段 等待补正",
    "新阶段 已收到申请",
    "改动 /answers/tradeName",
    "other x",
  ]);
});

it("is nothing where an entry keeps only digests", () => {
  const { container } = render(<AuditFacts facts={undefined} />);
  expect(container).toBeEmptyDOMElement();
});
