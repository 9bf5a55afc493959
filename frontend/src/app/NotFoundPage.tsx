import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { SearchForm } from "@/components/SearchForm";

export function NotFoundPage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("notFound.title")} lead={t("notFound.text")} width="narrow">
      <SearchForm />
    </Page>
  );
}
