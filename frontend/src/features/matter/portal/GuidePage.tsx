import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Chinese } from "@/components/Chinese";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { Evaluations } from "./Evaluations";
import { FlowChart } from "./FlowChart";
import { GuideFacts } from "./GuideFacts";
import { Bases, Conditions, Contacts, Costs, Faqs } from "./GuideSections";
import { ListedGuide } from "./ListedGuide";
import { Materials } from "./Materials";
import { type Matter, useMatter } from "./queries";
import { ServicePoints } from "./ServicePoints";

/** Everything about one matter, in the order in which people ask. */
export function GuidePage() {
  const { t } = useTranslation("portal");
  const { code = "" } = useParams();
  const matter = useMatter(code);
  return (
    <Page
      title={matter.data?.name ?? t("guide.title")}
      lead={matter.data?.state === "OPEN" ? <Chinese>{matter.data.summary}</Chinese> : undefined}
      chinese={matter.data && "guide"}
    >
      <QueryView query={matter} lines={14}>
        {(data) => (data.state === "LISTED" ? <ListedGuide matter={data} /> : <Guide matter={data} />)}
      </QueryView>
    </Page>
  );
}

function Guide({ matter }: { matter: Matter }) {
  return (
    <div className="guide">
      <div className="guide-body">
        <GuideFacts matter={matter} />
        <Materials materials={matter.materials} />
        <Conditions matter={matter} />
        <FlowChart steps={matter.steps} />
        <Costs fee={matter.fee} />
        <ServicePoints matter={matter.code} />
        <Faqs faqs={matter.faqs} />
        <Bases bases={matter.legalBases} />
        <Contacts contacts={matter.contacts} />
        <Evaluations code={matter.code} />
        {matter.demoNote && (
          <p className="quiet">
            <Chinese>{matter.demoNote}</Chinese>
          </p>
        )}
      </div>
      <Apply matter={matter} />
    </div>
  );
}

/** What to do now: apply here, or where to go when it is done at a window. */
function Apply({ matter }: { matter: Matter }) {
  const { t } = useTranslation("portal");
  const depth = matter.onlineDepth;
  return (
    <aside className="guide-action" aria-label={t("guide.action.label")}>
      {depth === "APPLICATION" || depth === "FULL" ? (
        <>
          <p className="guide-action-note">{t(`guide.action.${depth}`)}</p>
          <Link
            className="button button-primary button-large"
            to={`/applications/new?matter=${encodeURIComponent(matter.code)}`}
          >
            {t("guide.action.apply")}
          </Link>
        </>
      ) : (
        <>
          <p className="guide-action-note">{t("guide.action.window")}</p>
          <a className="button button-primary button-large" href="#places">
            {t("guide.action.places")}
          </a>
        </>
      )}
    </aside>
  );
}
