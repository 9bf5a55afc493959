import { useQueryClient } from "@tanstack/react-query";
import { Button, Select, Switch, Tag } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { FormField } from "@/components/desk/FormField";
import { Panel } from "@/components/desk/Panel";
import { Refusal } from "@/components/desk/Refusal";
import { useRecordForm } from "@/components/desk/useRecordForm";
import { TextField } from "./fields";
import { saveCounter, useOrgans } from "./queries";

type Counter = Dto<"Counter">;

interface Props {
  jurisdiction: string;
  point: string;
  counters: Counter[];
  onDirty: (dirty: boolean) => void;
}

/** The counters of a point, each changed in its line. */
export function Counters({ counters, ...form }: Props) {
  const { t } = useTranslation("desk");
  const [edited, setEdited] = useState<string>();
  const [round, setRound] = useState(0);
  const queries = useQueryClient();
  const { jurisdiction, point } = form;
  const reread = () => queries.invalidateQueries({ queryKey: ["points", jurisdiction, point] });
  const editing = {
    ...form,
    onChanged: reread,
    onDone: () => setEdited(undefined),
    onReload: () => void reread().then(() => setRound((before) => before + 1)),
  };
  return (
    <Panel
      title={t("counters.title")}
      aside={
        edited === undefined && (
          <Button type="primary" onClick={() => setEdited("new")}>
            {t("counters.add")}
          </Button>
        )
      }
    >
      {edited === "new" && <CounterForm {...editing} />}
      {counters.length === 0 && edited === undefined && <p className="desk-empty">{t("counters.empty")}</p>}
      <ul className="counter-list">
        {counters.map((counter) => (
          <li key={counter.id}>
            {edited === counter.id ? (
              <CounterForm key={round} counter={counter} {...editing} />
            ) : (
              <CounterLine
                counter={counter}
                disabled={edited !== undefined}
                onEdit={() => setEdited(counter.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface LineProps {
  counter: Counter;
  disabled: boolean;
  onEdit: () => void;
}

function CounterLine({ counter, disabled, onEdit }: LineProps) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const { code, name, zone, organs, active } = counter;
  return (
    <div className="counter-line">
      <strong>{code}</strong>
      <span>
        <Chinese>{name}</Chinese>
      </span>
      <span className="quiet">
        <Chinese>{zone}</Chinese>
      </span>
      <span className="quiet">
        {organs.length === 0 ? t("counters.all") : organs.map((o) => o.name).join(common("listComma"))}
      </span>
      {!active && <Tag>{t("counters.inactive")}</Tag>}
      <Button
        type="link"
        size="small"
        disabled={disabled}
        onClick={onEdit}
        aria-label={`${t("counters.edit")} ${code}`}
      >
        {t("counters.edit")}
      </Button>
    </div>
  );
}

interface FormProps {
  jurisdiction: string;
  point: string;
  counter?: Counter;
  onDirty: (dirty: boolean) => void;
  onChanged: () => Promise<void>;
  onDone: () => void;
  onReload: () => void;
}

function initial(counter: Counter | undefined): Dto<"CounterContent"> {
  if (!counter) return { code: "", name: "", organs: [], active: true };
  const { code, name, zone, organs, active } = counter;
  return { code, name, zone, organs: organs.map((organ) => organ.code), active };
}

function CounterForm({ jurisdiction, point, counter, onDirty, onChanged, onDone, onReload }: FormProps) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const organs = useOrgans(jurisdiction);
  const form = useRecordForm({
    read: initial(counter),
    etag: counter && `"${counter.version}"`,
    send: (content, etag) => saveCounter(jurisdiction, point, content, counter?.id, etag),
  });
  const { content, change, errors, dirty } = form;
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);
  async function save() {
    if (!(await form.save())) return;
    await onChanged();
    onDone();
  }
  return (
    <div className="counter-form">
      <div className="field-grid">
        <TextField
          label={t("counters.code")}
          required
          maxLength={20}
          value={content.code}
          error={errors.get("/code")}
          onChange={(code) => change({ code })}
        />
        <TextField
          label={t("counters.name")}
          required
          maxLength={100}
          value={content.name}
          error={errors.get("/name")}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t("counters.zone")}
          maxLength={50}
          value={content.zone}
          error={errors.get("/zone")}
          onChange={(zone) => change({ zone })}
        />
        <FormField label={t("counters.organs")} hint={t("counters.organsHint")}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={content.organs}
              options={(organs.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(codes: string[]) => change({ organs: codes })}
            />
          )}
        </FormField>
      </div>
      {form.problem && <Refusal problem={form.problem} onReload={onReload} />}
      <div className="desk-buttons">
        <Switch
          checked={content.active}
          checkedChildren={t("counters.active")}
          unCheckedChildren={t("counters.inactive")}
          aria-label={t("counters.active")}
          onChange={(active) => change({ active })}
        />
        <Button type="primary" loading={form.busy} onClick={() => void save()}>
          {t("counters.save")}
        </Button>
        <Button onClick={onDone}>{common("cancel")}</Button>
      </div>
    </div>
  );
}
