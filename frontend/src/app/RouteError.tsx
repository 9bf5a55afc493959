import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { ProblemMessage } from "@/components/ProblemMessage";

/** The last resort: a page that could not be shown at all. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="page page-narrow">
      <h1>{t("pageFailed")}</h1>
      <ProblemMessage error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}
