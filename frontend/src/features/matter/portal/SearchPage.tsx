import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useInstallation } from "@/api/installation";
import type { Dto } from "@/api/types";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { SearchForm } from "@/components/SearchForm";
import { Skeleton } from "@/components/Skeleton";
import { MatterList } from "./MatterList";
import { type MatterFilter, useMatters, useOrgans } from "./queries";

const audiences = ["NATURAL_PERSON", "ENTERPRISE"] as const satisfies Dto<"ServiceObject">[];

/** Results of a search, narrowed by whom a matter is for. */
export function SearchPage() {
  const { t } = useTranslation("portal");
  const [parameters, setParameters] = useSearchParams();
  const q = parameters.get("q") ?? "";
  const audience = audiences.find((one) => one === parameters.get("audience"));
  const organ = parameters.get("organ") ?? undefined;
  function narrow(by: "audience" | "organ", next: string) {
    setParameters((before) => {
      const after = new URLSearchParams(before);
      if (next === "") after.delete(by);
      else after.set(by, next);
      return after;
    });
  }
  return (
    <Page
      title={q ? t("results.titleFor", { q }) : t("results.title")}
      lead={<SearchForm key={q} initial={q} />}
    >
      <fieldset className="filter">
        <legend>{t("results.audience")}</legend>
        {["" as const, ...audiences].map((one) => (
          <label key={one} className="filter-choice">
            <input
              type="radio"
              name="audience"
              checked={(audience ?? "") === one}
              onChange={() => narrow("audience", one)}
            />
            <span>{one === "" ? t("results.everyone") : t(`results.for.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <OrganFilter organ={organ} onChoose={(code) => narrow("organ", code)} />
      <Results filter={{ q, audience, organ }} />
    </Page>
  );
}

/** A county has dozens of organs: the system's own list serves them best, on a phone too. */
function OrganFilter({ organ = "", onChoose }: { organ?: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation("portal");
  const organs = useOrgans();
  return (
    <p className="filter">
      <label htmlFor="organ">{t("results.organ")}</label>
      <select
        id="organ"
        className="input filter-select"
        value={organ}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{t("results.everyOrgan")}</option>
        {organs.data?.items.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Results({ filter }: { filter: MatterFilter }) {
  const { t } = useTranslation("portal");
  const matters = useMatters(filter);
  if (matters.isError) return <ProblemMessage error={matters.error} onRetry={() => matters.refetch()} />;
  if (!matters.data) return <Skeleton lines={9} />;
  const found = matters.data.pages.flatMap((page) => page.items);
  if (found.length === 0) return <NothingFound />;
  return (
    <>
      <p role="status" className="quiet">
        {t("results.shown", { count: found.length })}
      </p>
      <h2 className="visually-hidden">{t("results.list")}</h2>
      <MatterList matters={found} />
      {matters.hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          disabled={matters.isFetchingNextPage}
          onClick={() => matters.fetchNextPage()}
        >
          {matters.isFetchingNextPage ? t("results.loadingMore") : t("results.more")}
        </button>
      )}
    </>
  );
}

function NothingFound() {
  const { t } = useTranslation("portal");
  const { data } = useInstallation();
  return (
    <div className="empty" role="status">
      <p>{t("results.none")}</p>
      <p>{t("results.noneAdvice")}</p>
      {data?.hotline && <p>{t("results.noneHotline", { hotline: data.hotline })}</p>}
    </div>
  );
}
