import { useMutation } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { RecoveryCodes } from "./RecoveryCodes";
import { useRefreshMe } from "./useRefreshMe";

const ShowCodes = createContext<(codes: string[]) => void>(() => {});

/** Shows codes that were just made, whatever the desk shows otherwise. */
export const useShowCodes = () => useContext(ShowCodes);

/** Holds back everything else until whoever made recovery codes has kept them safe: they are shown this once. */
export function CodesGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation("desk");
  const refreshMe = useRefreshMe();
  const [codes, setCodes] = useState<string[]>();
  const goOn = useMutation({ mutationFn: refreshMe, onSuccess: () => setCodes(undefined) });
  if (!codes) return <ShowCodes value={setCodes}>{children}</ShowCodes>;
  return (
    <Page title={t("account.factor")} width="narrow">
      <section className="desk-panel" aria-label={t("account.codes")}>
        {goOn.isError && <ProblemMessage error={goOn.error} />}
        <RecoveryCodes codes={codes} busy={goOn.isPending} onDone={() => goOn.mutate()} />
      </section>
    </Page>
  );
}
