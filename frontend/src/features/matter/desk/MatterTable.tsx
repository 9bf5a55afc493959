import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";

/** Matters as lines; the name leads to what the public sees. */
export function MatterTable({ matters }: { matters: Dto<"MatterSummary">[] }) {
  const { t } = useTranslation("desk");
  return (
    <div className="catalogue-scroll">
      <table className="case-table">
        <caption className="visually-hidden">{t("catalogue.tab.list")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("catalogue.name")}</th>
            <th scope="col">{t("catalogue.organ")}</th>
            <th scope="col">{t("catalogue.type")}</th>
            <th scope="col">{t("catalogue.state")}</th>
          </tr>
        </thead>
        <tbody>
          {matters.map((matter) => (
            <MatterRow key={matter.code} matter={matter} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatterRow({ matter }: { matter: Dto<"MatterSummary"> }) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  return (
    <tr>
      <td>
        <Link to={`/matters/${encodeURIComponent(matter.code)}`}>
          <Chinese>{matter.name}</Chinese>
        </Link>
        <span className="cell-below catalogue-code">{matter.code}</span>
      </td>
      <td>
        <Chinese>{matter.organ.name}</Chinese>
      </td>
      <td className="catalogue-narrow">{common(`matterType.${matter.type}`)}</td>
      <td className="catalogue-narrow">
        <Tag>{t(`catalogue.states.${matter.state}`)}</Tag>
      </td>
    </tr>
  );
}
