import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { useLimit } from "@/components/useLimit";
import type { Matter } from "./queries";

/** The five things people ask first, in one look. */
export function GuideFacts({ matter }: { matter: Matter }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const audience = matter.audience.map((one) => common(`audience.${one}`)).join(common("listComma"));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        {t("guide.facts")}
      </h2>
      <dl className="guide-facts">
        <Fact label={t("guide.who")}>{audience}</Fact>
        <Fact label={t("guide.howLong")}>
          <Duration matter={matter} />
        </Fact>
        <Fact label={t("guide.howMuch")}>{matter.fee.charged ? t("guide.charged") : t("guide.free")}</Fact>
        <Fact label={t("guide.visits")}>
          {matter.onSiteVisits === 0
            ? t("guide.noVisit")
            : t("guide.visitCount", { count: matter.onSiteVisits })}
          {matter.onSiteReason && (
            <small>
              <Chinese>{matter.onSiteReason}</Chinese>
            </small>
          )}
        </Fact>
        <Fact label={t("guide.result")}>
          {matter.resultName ? (
            <Chinese>{matter.resultName}</Chinese>
          ) : (
            t(`guide.resultKind.${matter.resultKind}`)
          )}
        </Fact>
        <Fact label={t("guide.organ")}>
          <Chinese>{matter.organ.name}</Chinese>
        </Fact>
      </dl>
    </section>
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

/** Promised against statutory, in plain words. */
function Duration({ matter }: { matter: Matter }) {
  const { t } = useTranslation("portal");
  const limit = useLimit();
  const { handlingType, promisedLimit, statutoryLimit, statutoryLimitNote } = matter;
  const statutory = statutoryLimit && t("guide.statutory", { limit: limit(statutoryLimit) });
  return (
    <>
      {handlingType === "INSTANT" || !promisedLimit
        ? t("guide.instant")
        : t("guide.promised", { limit: limit(promisedLimit) })}
      <small>{statutory ?? <Chinese>{statutoryLimitNote}</Chinese>}</small>
    </>
  );
}
