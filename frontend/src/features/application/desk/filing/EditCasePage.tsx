import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { LinkButton } from "@/components/desk/LinkButton";
import { Page } from "@/components/Page";
import { Skeleton } from "@/components/Skeleton";
import { ProblemScreen } from "../ProblemScreen";
import { useCase } from "../queries";
import { EditForm } from "./EditForm";
import { FiledView } from "./FiledView";

/** One page for a walk-in: fill in, submit, and for on-the-spot matters decide and close. */
export function EditCasePage() {
  const { t } = useTranslation("desk");
  const { id = "" } = useParams();
  const query = useCase(id);
  // A form starts from what the service has now, never from what was read before.
  const fresh = query.isFetchedAfterMount ? query.data : undefined;
  if (fresh?.data.editable) return <EditForm key={id} read={fresh} />;
  if (fresh && fresh.data.phase !== "DRAFT") return <FiledView read={fresh} />;
  if (fresh) {
    return (
      <Page title={t("edit.closed")}>
        <LinkButton to={`/desk/applications/${id}`}>{t("edit.toCase")}</LinkButton>
      </Page>
    );
  }
  if (query.isError) return <ProblemScreen error={query.error} onRetry={() => query.refetch()} />;
  return (
    <Page title={t("edit.loading")}>
      <Skeleton lines={12} />
    </Page>
  );
}
