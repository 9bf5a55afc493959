import { useTranslation } from "react-i18next";
import { useSession } from "@/api/session";
import type { Dto } from "@/api/types";
import { Page } from "@/components/Page";
import { Board } from "./Board";
import { Orders } from "./Orders";

const supervising: Dto<"Role">[] = ["SUPERVISOR", "AUDITOR"];
const handling: Dto<"Role">[] = ["CLERK", "DECIDER_WINDOW", "REVIEWER", "DECIDER", "HEAD"];

/** How urgent what is under way is, and the orders about it: all of the county, or those of one's own desk. */
export function SupervisionPage() {
  const { t } = useTranslation("desk");
  const { account } = useSession();
  const holds = (roles: Dto<"Role">[]) =>
    account?.assignments.some(({ role }) => roles.includes(role)) ?? false;
  if (!holds(supervising) && !holds(handling)) {
    return (
      <Page title={t("supervision.title")}>
        <p className="desk-panel desk-empty">{t("supervision.noRight")}</p>
      </Page>
    );
  }
  return (
    <Page title={t("supervision.title")} lead={t("supervision.lead")}>
      {holds(supervising) && <Board />}
      <Orders />
    </Page>
  );
}
