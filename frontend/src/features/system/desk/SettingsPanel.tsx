import { Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/QueryView";
import { type Setting, useSettings } from "./queries";
import { SystemPanel, SystemTable } from "./SystemPanel";

/** The settings in force; they are changed where the program is started. */
export function SettingsPanel() {
  const { t } = useTranslation("desk");
  const [sought, setSought] = useState("");
  const id = useId();
  const settings = useSettings();
  return (
    <SystemPanel title={t("system.settings.title")} hint={t("system.settings.hint")}>
      <div className="desk-field">
        <label htmlFor={id}>{t("system.settings.filter")}</label>
        <Input id={id} allowClear value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <QueryView query={settings} lines={8}>
        {({ items }) => <Settings settings={items.filter(({ name }) => name.includes(sought.trim()))} />}
      </QueryView>
    </SystemPanel>
  );
}

function Settings({ settings }: { settings: Setting[] }) {
  const { t } = useTranslation("desk");
  if (settings.length === 0) return <p className="quiet">{t("system.settings.none")}</p>;
  return (
    <SystemTable
      label={t("system.settings.title")}
      columns={[t("system.settings.name"), t("system.settings.value"), t("system.settings.source")]}
    >
      {settings.map((setting) => (
        <tr key={setting.name}>
          <td>
            <code>{setting.name}</code>
          </td>
          <td>{setting.value ?? t(setting.set ? "system.settings.secret" : "system.settings.unset")}</td>
          <td>{setting.set ? t(`system.source.${setting.source}`) : "–"}</td>
        </tr>
      ))}
    </SystemTable>
  );
}
