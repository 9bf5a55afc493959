import { useTranslation } from "react-i18next";
import { useInstallation } from "@/api/installation";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { TextBlock } from "@/components/TextBlock";

/** The privacy notice in force. */
export function PrivacyPage() {
  const { t } = useTranslation("portal");
  const installation = useInstallation();
  return (
    <Page title={t("privacy.title")} width="narrow">
      <QueryView query={installation} lines={10}>
        {({ privacyNotice }) => (
          <>
            <TextBlock text={privacyNotice.text} />
            <p className="quiet">{t("privacy.version", { version: privacyNotice.version })}</p>
          </>
        )}
      </QueryView>
    </Page>
  );
}
