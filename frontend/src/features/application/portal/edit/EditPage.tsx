import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { SignedIn } from "@/components/LoginPrompt";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { useEditableApplication } from "../queries";
import { EditForm } from "./EditForm";

/** The form of a case, as a draft or for a correction. */
export function EditPage() {
  const { t } = useTranslation("portal");
  const { id = "" } = useParams();
  return (
    <Page title={t("edit.title")}>
      <SignedIn>
        <Editable id={id} />
      </SignedIn>
    </Page>
  );
}

function Editable({ id }: { id: string }) {
  const { t } = useTranslation("portal");
  const loaded = useEditableApplication(id);
  return (
    <QueryView query={loaded} lines={12}>
      {({ application, etag }) =>
        application.editable ? (
          <EditForm key={id} application={application} etag={etag} />
        ) : (
          <Notice title={t("edit.closed.title")}>
            <p>{t("edit.closed.text")}</p>
            <Link className="button button-primary" to={`/applications/${id}`}>
              {t("edit.closed.action")}
            </Link>
          </Notice>
        )
      }
    </QueryView>
  );
}
