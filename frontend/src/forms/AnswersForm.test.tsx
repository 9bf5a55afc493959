import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { matters } from "@/testing/fixtures";
import { type Answers, AnswersForm } from "./AnswersForm";

interface Props {
  matter: (typeof matters)["food"];
  errors: [string, string][];
  onChange: (answers: Answers) => void;
}

function TestForm({ matter, errors, onChange }: Props) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <AnswersForm
      schema={matter.form}
      layout={matter.formLayout}
      answers={answers}
      errors={new Map(errors)}
      onChange={(next) => {
        onChange(next);
        setAnswers(next);
      }}
    />
  );
}

function shown(matter: (typeof matters)["food"], errors: [string, string][] = []) {
  const onChange = vi.fn<(answers: Answers) => void>();
  render(<TestForm matter={matter} errors={errors} onChange={onChange} />);
  return { last: () => onChange.mock.lastCall?.[0] ?? {}, onChange };
}

describe("a form from a JSON Schema", () => {
  it("chooses nothing by itself", () => {
    const { onChange } = shown(matters.allowance);
    expect(screen.getAllByRole("radio").length).toBe(5);
    for (const choice of screen.getAllByRole("radio")) expect(choice).not.toBeChecked();
    for (const list of screen.getAllByRole("combobox")) expect(list).toHaveDisplayValue("请选择");
    for (const call of onChange.mock.calls) expect(call).toEqual([{}]);
  });

  it("answers with the values of the schema: text, one of few, one of many, yes", async () => {
    const user = userEvent.setup();
    const { last } = shown(matters.allowance);
    await user.type(screen.getByLabelText(/开户银行/), "邮储支行");
    await user.click(screen.getByRole("radio", { name: "90至99周岁" }));
    await user.click(screen.getByRole("radio", { name: "没有" }));
    await user.selectOptions(screen.getByLabelText("户籍所在镇（街道）"), "石马镇");
    await user.click(screen.getByRole("checkbox", { name: /我承诺/ }));
    expect(last()).toEqual({
      bankName: "邮储支行",
      ageBand: "AGE_90_99",
      receivesElsewhere: false,
      householdRegion: "510704101000",
      declaration: true,
    });
    await user.click(screen.getByRole("checkbox", { name: /我承诺/ }));
    expect(last().declaration).toBeUndefined();
  });

  it("answers several choices in the order of the schema, and numbers as numbers", async () => {
    const user = userEvent.setup();
    const { last } = shown(matters.food);
    const group = screen.getByRole("group", { name: /经营项目/ });
    const [first, second] = [...group.querySelectorAll("input")];
    await user.click(second as HTMLElement);
    await user.click(first as HTMLElement);
    const items = matters.food.form.properties as {
      businessItems: { items: { oneOf: { const: string }[] } };
    };
    const codes = items.businessItems.items.oneOf.map((one) => one.const);
    expect(last().businessItems).toEqual(codes.slice(0, 2));
    await user.type(screen.getByLabelText(/面积/), "45.5");
    expect(last().premisesArea).toBe(45.5);
  });

  it("marks personal fields, and shows an error at its field for eyes and ears", () => {
    shown(matters.allowance, [["/answers/bankCardNumber", "卡号不对"]]);
    const card = screen.getByLabelText(/银行卡号.*个人信息，加密保存/);
    expect(card).toHaveAttribute("aria-invalid", "true");
    expect(card).toHaveAccessibleDescription(expect.stringContaining("卡号不对"));
    expect(screen.getByLabelText(/开户银行/)).not.toHaveAttribute("aria-invalid");
  });

  it("shows an error that comes later, and takes it away again", () => {
    const form = (errors: [string, string][]) => (
      <TestForm matter={matters.allowance} errors={errors} onChange={() => undefined} />
    );
    const { rerender } = render(form([]));
    rerender(form([["/answers/ageBand", "请选择一项"]]));
    expect(screen.getByRole("group", { name: "老人的年龄段" })).toHaveAccessibleDescription(/请选择一项/);
    rerender(form([]));
    expect(screen.queryByText("请选择一项")).toBeNull();
  });
});
