import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { FormField } from "@/components/desk/FormField";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { StatusScreen } from "./ProblemScreen";
import { useMe } from "./queries";
import { handlesCases } from "./roles";
import { searchKind, searchRequest } from "./searchKind";
import { CaseList } from "./worklist/CaseList";

/** Finds a case by its number, a phone or an identity number; nothing of it enters an address. */
export function SearchPage() {
  const { data: me } = useMe();
  return handlesCases(me?.assignments ?? []) ? <Search /> : <StatusScreen kind="forbidden" />;
}

function Search() {
  const { t } = useTranslation("desk");
  const [typed, setTyped] = useState("");
  const [tooShort, setTooShort] = useState(false);
  const search = useMutation({
    mutationFn: (body: Dto<"ApplicationSearch">) =>
      unwrap(api.POST("/api/v1/application-searches", { body })),
  });
  const kind = searchKind(typed);
  function submit(event: FormEvent) {
    event.preventDefault();
    const body = searchRequest(typed);
    setTooShort(body === undefined);
    if (body) search.mutate(body);
  }
  const found = search.data?.items;
  return (
    <Page title={t("search.title")}>
      <form className="desk-panel desk-search" onSubmit={submit}>
        <FormField
          label={t("search.label")}
          required
          hint={kind ? t(`search.kind.${kind}`) : t("search.hint")}
          error={tooShort && !kind ? t("search.tooShort") : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={typed}
              maxLength={50}
              size="large"
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
        <Button type="primary" htmlType="submit" size="large" loading={search.isPending}>
          {t("search.submit")}
        </Button>
      </form>
      {search.isError && <ProblemMessage error={search.error} />}
      <div role="status">
        {found?.length === 0 && <p className="desk-panel desk-empty">{t("search.none")}</p>}
        {found && found.length > 0 && (
          <p className="desk-note">{t("search.found", { count: found.length })}</p>
        )}
      </div>
      {found && found.length > 0 && (
        <section className="desk-panel desk-list" aria-label={t("search.results")}>
          <CaseList cases={found} label={t("search.results")} />
        </section>
      )}
    </Page>
  );
}
