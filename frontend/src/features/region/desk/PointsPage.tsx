import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Chinese } from "@/components/Chinese";
import { LinkButton } from "@/components/desk/LinkButton";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { ClosedTag } from "./ClosedTag";
import { ManagedOnly } from "./ManagedOnly";
import { PlaceList } from "./PlaceList";
import { usePoints } from "./queries";

/** The service points of the jurisdiction that a person administers. */
export function PointsPage() {
  const { t } = useTranslation("desk");
  return (
    <ManagedOnly title={t("points.title")}>
      {(jurisdiction) => (
        <Page title={t("points.title")} lead={<p className="quiet">{t("points.lead")}</p>}>
          <Points jurisdiction={jurisdiction} />
        </Page>
      )}
    </ManagedOnly>
  );
}

function Points({ jurisdiction }: { jurisdiction: string }) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const points = usePoints(jurisdiction);
  return (
    <QueryView query={points} lines={8}>
      {({ items }) => (
        <PlaceList
          items={items}
          label={t("points.title")}
          empty={t("points.empty")}
          columns={[
            t("admin.name"),
            t("points.level"),
            t("points.region"),
            t("points.today"),
            t("admin.phone"),
          ]}
          action={
            <LinkButton type="primary" to="/desk/admin/points/new">
              {t("points.new")}
            </LinkButton>
          }
          row={({ code, name, level, region, today, openNow, phone, validUntil }) => (
            <tr key={code}>
              <td>
                <Link to={`/desk/admin/points/${encodeURIComponent(code)}`}>
                  <Chinese>{name}</Chinese>
                </Link>{" "}
                <ClosedTag validUntil={validUntil} />
              </td>
              <td>{common(`pointLevel.${level}`)}</td>
              <td>
                <Chinese>{region.name}</Chinese>
              </td>
              <td>
                {today?.spans.map(({ from, until }) => `${from}–${until}`).join(common("listComma"))}{" "}
                {openNow !== undefined && (
                  <Tag color={openNow ? "success" : "default"}>
                    {openNow ? t("points.open") : t("points.shut")}
                  </Tag>
                )}
              </td>
              <td>{phone}</td>
            </tr>
          )}
        />
      )}
    </QueryView>
  );
}
