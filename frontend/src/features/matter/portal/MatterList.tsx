import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { useLimit } from "@/components/useLimit";

/** Matters as lines of a list: name, what it is, and the three facts that decide whether to read on. */
export function MatterList({ matters }: { matters: Dto<"MatterSummary">[] }) {
  return (
    <ul className="matter-list">
      {matters.map((matter) => (
        <MatterLine key={matter.code} matter={matter} />
      ))}
    </ul>
  );
}

function MatterLine({ matter }: { matter: Dto<"MatterSummary"> }) {
  const { t } = useTranslation("portal");
  return (
    <li className="matter-line">
      <h3>
        <Link to={`/matters/${encodeURIComponent(matter.code)}`}>
          <Chinese>{matter.name}</Chinese>
        </Link>
        {matter.state === "LISTED" && <span className="tag">{t("matter.listed")}</span>}
      </h3>
      {matter.summary && (
        <p>
          <Chinese>{matter.summary}</Chinese>
        </p>
      )}
      <ul className="facts">
        <Handling matter={matter} />
        <li>
          <Chinese>{matter.organ.name}</Chinese>
        </li>
      </ul>
    </li>
  );
}

/** How fast and how far online, where that is known; else what kind of matter it is. */
function Handling({ matter }: { matter: Dto<"MatterSummary"> }) {
  const limit = useLimit();
  const { t: common } = useTranslation();
  const { handlingType, onlineDepth, promisedLimit } = matter;
  if (!handlingType || !onlineDepth) return <li>{common(`matterType.${matter.type}`)}</li>;
  const speed =
    handlingType === "INSTANT" || !promisedLimit
      ? common(`handlingType.${handlingType}`)
      : limit(promisedLimit);
  return (
    <>
      <li>{speed}</li>
      <li>{common(`onlineDepth.${onlineDepth}`)}</li>
    </>
  );
}
