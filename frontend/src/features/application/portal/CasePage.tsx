import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { Chinese } from "@/components/Chinese";
import { SignedIn } from "@/components/LoginPrompt";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { CaseActs } from "./CaseActs";
import { CaseClock } from "./CaseClock";
import { CaseEvaluations } from "./CaseEvaluations";
import { CorrectionNotice } from "./CorrectionNotice";
import { Papers } from "./Papers";
import { type Application, useActs, useApplication } from "./queries";
import { StandingNow } from "./Standing";
import { Timeline } from "./Timeline";

/** One case as its applicant sees it. */
export function CasePage() {
  const { t } = useTranslation("portal");
  const { id = "" } = useParams();
  const loaded = useApplication(id);
  return (
    <Page title={loaded.data?.application.matter.name ?? t("case.title")} chinese={loaded.data && "page"}>
      <SignedIn>
        <QueryView query={loaded} lines={10}>
          {({ application, etag }) => <Case application={application} etag={etag} />}
        </QueryView>
      </SignedIn>
    </Page>
  );
}

function Case({ application, etag }: { application: Application; etag: string }) {
  const { t } = useTranslation("portal");
  const { id, phase, matter, correction } = application;
  const submitted = (useLocation().state as { submitted?: boolean } | null)?.submitted;
  return (
    <div className="case">
      {submitted && <Notice tone="good" title={t("case.submitted")} />}
      <StandingNow {...application} organName={matter.organ.name} />
      {correction && phase === "CORRECTION" && <CorrectionNotice application={application} />}
      {application.editable && (
        <p>
          <Link className="button button-primary button-large" to={`/applications/${id}/edit`}>
            {t(phase === "CORRECTION" ? "case.correct" : "case.continue")}
          </Link>
        </p>
      )}
      <CaseEvaluations application={application} />
      {application.phase !== "DRAFT" && <CaseClock id={id} />}
      <div className="case-columns">
        <History id={id} />
        <div>
          <Papers id={id} />
          <Reference application={application} />
          <CaseActs application={application} etag={etag} />
        </div>
      </div>
    </div>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation("portal");
  const acts = useActs(id);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("case.history")}</h2>
      <QueryView query={acts}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{t("case.noHistory")}</p>
          ) : (
            <Timeline id={id} acts={items} />
          )
        }
      </QueryView>
    </section>
  );
}

/** The two numbers for asking without an account. */
function Reference({ application }: { application: Application }) {
  const { t } = useTranslation("portal");
  const { number, queryCode, matter } = application;
  return (
    <section aria-labelledby="reference">
      <h2 id="reference">{t("case.reference")}</h2>
      <dl className="contacts">
        {number && (
          <div>
            <dt>{t("case.number")}</dt>
            <dd className="code">{number}</dd>
          </div>
        )}
        {queryCode && (
          <div>
            <dt>{t("case.queryCode")}</dt>
            <dd className="code">{queryCode}</dd>
          </div>
        )}
        <div>
          <dt>{t("case.organ")}</dt>
          <dd>
            <Chinese>{matter.organ.name}</Chinese>
          </dd>
        </div>
      </dl>
      {queryCode && <p className="quiet">{t("case.queryCodeUse")}</p>}
      <p>
        <Link to={`/matters/${encodeURIComponent(matter.code)}`}>{t("case.guide")}</Link>
      </p>
    </section>
  );
}
