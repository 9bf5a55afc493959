import { Button, Input, Segmented, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { MatterTable } from "./MatterTable";
import { useCatalogue, useOrgans } from "./queries";

type State = Dto<"MatterState">;

/** What is in the catalogue, narrowed by words, state and organ. */
export function Catalogue() {
  const { t } = useTranslation("desk");
  const [words, setWords] = useState("");
  const [state, setState] = useState<State>();
  const [organ, setOrgan] = useState<string>();
  const q = useDeferredValue(words.trim());
  const organs = useOrgans();
  const catalogue = useCatalogue({ q, state, organ });
  const matters = catalogue.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = q !== "" || state !== undefined || organ !== undefined;
  return (
    <section className="desk-panel desk-list" aria-label={t("catalogue.tab.list")}>
      <div className="desk-list-head catalogue-filter">
        <Input.Search
          value={words}
          maxLength={100}
          allowClear
          aria-label={t("catalogue.search")}
          placeholder={t("catalogue.searchPlaceholder")}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented<State | "ALL">
          aria-label={t("catalogue.state")}
          value={state ?? "ALL"}
          options={[
            { value: "ALL", label: t("catalogue.everyState") },
            { value: "LISTED", label: t("catalogue.states.LISTED") },
            { value: "OPEN", label: t("catalogue.states.OPEN") },
          ]}
          onChange={(value) => setState(value === "ALL" ? undefined : value)}
        />
        <Select
          value={organ}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("catalogue.organ")}
          placeholder={t("catalogue.everyOrgan")}
          options={organs.data?.items.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setOrgan}
        />
        <p role="status" className="quiet">
          {catalogue.data && t("catalogue.listed", { count: matters.length })}
          {catalogue.hasNextPage && t("worklist.andMore")}
        </p>
      </div>
      {catalogue.isError && <ProblemMessage error={catalogue.error} onRetry={() => catalogue.refetch()} />}
      {catalogue.isPending && <Skeleton lines={10} />}
      {catalogue.data && matters.length === 0 && (
        <p className="desk-empty">{t(narrowed ? "catalogue.none" : "catalogue.noneAtAll")}</p>
      )}
      {matters.length > 0 && <MatterTable matters={matters} />}
      {catalogue.hasNextPage && (
        <div className="desk-more">
          <Button loading={catalogue.isFetchingNextPage} onClick={() => catalogue.fetchNextPage()}>
            {t("catalogue.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
