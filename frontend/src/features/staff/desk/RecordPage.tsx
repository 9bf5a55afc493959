import { useTranslation } from "react-i18next";
import { Absences } from "./Absences";
import { AccountPanel } from "./AccountPanel";
import { MemberPage } from "./MemberPage";
import { useOffices } from "./queries";
import { RecordPanel } from "./RecordPanel";
import { RoleNames } from "./RoleNames";

/** A member of staff at the personnel desk: record, log-in, absences; roles to look at. */
export function RecordPage() {
  const { t } = useTranslation("desk");
  const { personnel } = useOffices();
  return (
    <MemberPage list={{ to: "/desk/admin/staff", title: t("staff.title") }}>
      {({ data, etag }, { round, reread }) => (
        <div className="staff-columns">
          <RecordPanel
            key={round}
            member={data}
            etag={etag}
            editable={personnel && data.state !== "LEFT"}
            onReload={() => void reread()}
          />
          <div>
            <AccountPanel member={data} />
            <section className="desk-panel" aria-label={t("staff.roles")}>
              <h2>{t("staff.roles")}</h2>
              <RoleNames roles={data.roles} />
            </section>
            <Absences member={data} editable={personnel && data.state !== "LEFT"} />
          </div>
        </div>
      )}
    </MemberPage>
  );
}
