import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { LinkButton } from "@/components/desk/LinkButton";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** A page that could not be shown: not allowed, not there, or a trouble that may pass. */
export function ProblemScreen({ error, onRetry }: Props) {
  const { t } = useTranslation("desk");
  const { status } = asProblem(error);
  if (status === 403) return <StatusScreen kind="forbidden" />;
  if (status === 404 || status === 400) return <StatusScreen kind="notFound" />;
  return (
    <Page title={t("status.failed.title")}>
      <ProblemMessage error={error} onRetry={onRetry} />
    </Page>
  );
}

/** Says that something is not allowed or not there, and leads back to the work list. */
export function StatusScreen({ kind }: { kind: "forbidden" | "notFound" }) {
  const { t } = useTranslation("desk");
  return (
    <Page title={t(`status.${kind}.title`)}>
      <div className="desk-panel desk-status">
        <p>{t(`status.${kind}.text`)}</p>
        <LinkButton type="primary" to="/desk">
          {t("status.back")}
        </LinkButton>
      </div>
    </Page>
  );
}
