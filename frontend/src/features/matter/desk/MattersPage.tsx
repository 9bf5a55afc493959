import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useSession } from "@/api/session";
import { Page } from "@/components/Page";
import { Catalogue } from "./Catalogue";
import { Imports } from "./Imports";

const tabs = ["list", "imports"] as const;

/** The catalogue: what is in it, and how more comes in. */
export function MattersPage() {
  const { t } = useTranslation("desk");
  const { account } = useSession();
  const [parameters] = useSearchParams();
  const tab = tabs.find((one) => one === parameters.get("tab")) ?? "list";
  if (!account?.assignments.some(({ role }) => role === "CATALOGUE")) {
    return (
      <Page title={t("catalogue.title")}>
        <p className="desk-panel desk-empty">{t("catalogue.noRight")}</p>
      </Page>
    );
  }
  return (
    <Page title={t("catalogue.title")} lead={t("catalogue.lead")}>
      <nav className="desk-trays" aria-label={t("catalogue.title")}>
        {tabs.map((one) => (
          <Link
            key={one}
            to={`/desk/admin/matters?tab=${one}`}
            aria-current={one === tab ? "page" : undefined}
          >
            {t(`catalogue.tab.${one}`)}
          </Link>
        ))}
      </nav>
      {tab === "list" ? <Catalogue /> : <Imports />}
    </Page>
  );
}
