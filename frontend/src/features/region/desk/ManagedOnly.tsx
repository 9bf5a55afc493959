import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { useManaged } from "./queries";

interface Props {
  title: string;
  children: (jurisdiction: string) => ReactNode;
}

/** For organisation administrators, with their jurisdiction; everybody else is told so. */
export function ManagedOnly({ title, children }: Props) {
  const { t } = useTranslation("desk");
  const jurisdiction = useManaged();
  if (jurisdiction !== undefined) return children(jurisdiction);
  return (
    <Page title={title}>
      <p className="desk-panel desk-empty">{t("admin.forbidden")}</p>
    </Page>
  );
}
