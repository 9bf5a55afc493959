import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { api, unwrap } from "@/api/client";
import { useInstallation } from "@/api/installation";
import { SignedIn } from "@/components/LoginPrompt";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { TextBlock } from "@/components/TextBlock";

/** Before anything personal is asked: what happens with it (PIPL Art. 17). Then the draft is made. */
export function NewApplicationPage() {
  const { t } = useTranslation("portal");
  const [parameters] = useSearchParams();
  const matter = parameters.get("matter");
  return (
    <Page title={t("new.title")} width="narrow">
      {matter ? (
        <SignedIn>
          <Begin matter={matter} />
        </SignedIn>
      ) : (
        <Notice title={t("new.noMatter")}>
          <Link className="button button-primary" to="/matters">
            {t("new.chooseMatter")}
          </Link>
        </Notice>
      )}
    </Page>
  );
}

function Begin({ matter }: { matter: string }) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const installation = useInstallation();
  const begin = useMutation({
    mutationFn: (privacyNoticeVersion: string) =>
      unwrap(
        api.POST("/api/v1/applications", {
          body: { matterCode: matter, channel: "WEB", privacyNoticeVersion },
        }),
      ),
    onSuccess: ({ id }) => navigate(`/applications/${id}/edit`, { replace: true }),
  });
  return (
    <QueryView query={installation} lines={8}>
      {({ privacyNotice }) => (
        <>
          <p>{t("new.why")}</p>
          <section className="privacy-box" aria-labelledby="privacy-title">
            <h2 id="privacy-title">{t("privacy.title")}</h2>
            <TextBlock text={privacyNotice.text} />
          </section>
          {begin.isError && <ProblemMessage error={begin.error} />}
          <button
            type="button"
            className="button button-primary button-large"
            disabled={begin.isPending}
            onClick={() => begin.mutate(privacyNotice.version)}
          >
            {t(begin.isPending ? "new.beginning" : "new.begin")}
          </button>
        </>
      )}
    </QueryView>
  );
}
