import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useInstallation } from "@/api/installation";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Notice } from "@/components/Notice";
import { useOrgans } from "./queries";

/** A matter of which only the catalogue speaks: what is known, that more is to come, and whom to ask until then. */
export function ListedGuide({ matter }: { matter: Dto<"ListedMatter"> }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  return (
    <div className="guide">
      <div className="guide-body">
        <Notice title={t("guide.listed.title")}>
          <p>{t("guide.listed.text")}</p>
        </Notice>
        <section aria-labelledby="facts">
          <h2 id="facts" className="visually-hidden">
            {t("guide.facts")}
          </h2>
          <dl className="guide-facts">
            <Fact label={t("guide.listed.organ")}>
              <Chinese>{matter.organ.name}</Chinese>
            </Fact>
            <Fact label={t("guide.listed.type")}>{common(`matterType.${matter.type}`)}</Fact>
            {matter.mainItem && (
              <Fact label={t("guide.listed.mainItem")}>
                <Chinese>{matter.mainItem}</Chinese>
              </Fact>
            )}
            <Fact label={t("guide.listed.code")}>
              <span className="matter-code">{matter.code}</span>
            </Fact>
          </dl>
        </section>
      </div>
      <Ask organ={matter.organ} />
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The organ's telephone when it is known, else the hotline of the county. */
function Ask({ organ }: { organ: Dto<"NamedRef"> }) {
  const { t } = useTranslation("portal");
  const { data: installation } = useInstallation();
  const organs = useOrgans();
  const own = organs.data?.items.find(({ code }) => code === organ.code)?.phone;
  const phone = own ?? installation?.hotline;
  if (!phone) return null;
  return (
    <aside className="guide-action" aria-label={t("guide.listed.phone")}>
      <p className="guide-action-note">
        {own ? <Chinese>{organ.name}</Chinese> : t("guide.listed.hotline")} {phone}
      </p>
      <a className="button button-primary button-large" href={`tel:${phone}`}>
        {t("guide.listed.call")}
      </a>
    </aside>
  );
}
