import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asProblem } from "@/api/problem";
import { Page } from "@/components/Page";
import { CalendarPanel } from "./CalendarPanel";
import { JobsPanel } from "./JobsPanel";
import { KeysPanel } from "./KeysPanel";
import { useKeys } from "./queries";
import { SettingsPanel } from "./SettingsPanel";

/** The installation, for its system administrator: what waits, which keys there are, which settings hold. */
export function SystemPage() {
  const { t } = useTranslation("desk");
  const { error } = useKeys();
  if (error && asProblem(error).status === 403) {
    return (
      <Page title={t("status.forbidden.title")}>
        <div className="desk-panel desk-status">
          <p>{t("status.forbidden.text")}</p>
          <Link to="/desk">{t("status.back")}</Link>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t("system.title")}>
      <JobsPanel />
      <CalendarPanel />
      <KeysPanel />
      <SettingsPanel />
    </Page>
  );
}
