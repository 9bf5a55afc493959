import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Chinese } from "@/components/Chinese";
import { LinkButton } from "@/components/desk/LinkButton";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { ClosedTag } from "./ClosedTag";
import { ManagedOnly } from "./ManagedOnly";
import { PlaceList } from "./PlaceList";
import { useOrgans } from "./queries";

/** The organs of the jurisdiction that a person administers. */
export function OrgansPage() {
  const { t } = useTranslation("desk");
  return (
    <ManagedOnly title={t("organs.title")}>
      {(jurisdiction) => (
        <Page title={t("organs.title")} lead={<p className="quiet">{t("organs.lead")}</p>}>
          <Organs jurisdiction={jurisdiction} />
        </Page>
      )}
    </ManagedOnly>
  );
}

function Organs({ jurisdiction }: { jurisdiction: string }) {
  const { t } = useTranslation("desk");
  const organs = useOrgans(jurisdiction);
  return (
    <QueryView query={organs} lines={8}>
      {({ items }) => (
        <PlaceList
          items={items}
          label={t("organs.title")}
          empty={t("organs.empty")}
          columns={[t("admin.name"), t("admin.code"), t("organs.nature"), t("admin.phone")]}
          filter={{ text: t("organs.incompleteOnly"), keeps: ({ complete }) => !complete }}
          action={
            <LinkButton type="primary" to="/desk/admin/organs/new">
              {t("organs.new")}
            </LinkButton>
          }
          row={({ code, name, nature, phone, complete, validUntil }) => (
            <tr key={code}>
              <td>
                <Link to={`/desk/admin/organs/${encodeURIComponent(code)}`}>
                  <Chinese>{name}</Chinese>
                </Link>{" "}
                {!complete && <span className="tag-warn">{t("organs.incomplete")}</span>}
                <ClosedTag validUntil={validUntil} />
              </td>
              <td className="place-code">{code}</td>
              <td>{t(`organs.natures.${nature}`)}</td>
              <td>{phone}</td>
            </tr>
          )}
        />
      )}
    </QueryView>
  );
}
