import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Panel } from "@/components/desk/Panel";
import { formatDateTime } from "@/lib/format";

/** What the review came to, for whoever decides. */
export function ReviewPanel({ review }: { review: Dto<"ReviewOpinion"> | undefined }) {
  const { t } = useTranslation("desk");
  if (!review) return null;
  return (
    <Panel title={t("review.title")}>
      <p className={`recommendation recommendation-${review.recommendation.toLowerCase()}`}>
        {t(`recommendation.${review.recommendation}`)}
      </p>
      <p className="opinion">{review.opinion}</p>
      <p className="quiet">{[review.reviewer, formatDateTime(review.at)].filter(Boolean).join(" · ")}</p>
    </Panel>
  );
}
