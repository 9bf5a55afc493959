import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { HireDialog } from "./HireDialog";
import { ImportDialog } from "./ImportDialog";
import { NoRight } from "./NoRight";
import { useOffices } from "./queries";
import { StaffList } from "./StaffList";

/** The personnel desk: who works where. */
export function StaffPage() {
  const { t } = useTranslation("desk");
  const { personnel, reads } = useOffices();
  const [hiring, setHiring] = useState(false);
  const [importing, setImporting] = useState(false);
  if (!reads) return <NoRight title={t("staff.title")} />;
  return (
    <Page title={t("staff.title")} lead={<p>{t("staff.lead")}</p>}>
      <StaffList
        base="/desk/admin/staff"
        about="work"
        aside={
          personnel && (
            <>
              <Button onClick={() => setImporting(true)}>{t("staff.import.title")}</Button>
              <Button type="primary" onClick={() => setHiring(true)}>
                {t("staff.create")}
              </Button>
            </>
          )
        }
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {hiring && <HireDialog onClose={() => setHiring(false)} />}
    </Page>
  );
}
