import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";

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
  const { t: common } = useTranslation();
  const speed =
    matter.handlingType === "INSTANT" || !matter.promisedLimit
      ? common(`handlingType.${matter.handlingType}`)
      : t("matter.days", { count: matter.promisedLimit.value });
  return (
    <li className="matter-line">
      <h3>
        <Link to={`/matters/${encodeURIComponent(matter.code)}`}>
          <Chinese>{matter.name}</Chinese>
        </Link>
      </h3>
      <p>
        <Chinese>{matter.summary}</Chinese>
      </p>
      <ul className="facts">
        <li>{speed}</li>
        <li>{common(`onlineDepth.${matter.onlineDepth}`)}</li>
        <li>
          <Chinese>{matter.organ.name}</Chinese>
        </li>
      </ul>
    </li>
  );
}
