import { useQueries, useQuery } from "@tanstack/react-query";
import { Input, Radio } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { FormField } from "@/components/desk/FormField";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";

type MatterSummary = Dto<"MatterSummary">;

interface Props {
  /** The service point where the person stands. */
  point: string;
  chosen: string | undefined;
  onChoose: (matter: MatterSummary) => void;
}

const shown = 10;

/** Finds a matter by words; those that this place does not take say where one has to go. */
export function MatterPicker({ point, chosen, onChoose }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const matters = useQuery({
    queryKey: ["desk-matters", q],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/matters", { params: { query: { q: q || undefined, state: "OPEN", limit: shown } } }),
      ),
    placeholderData: (before) => before,
  });
  const items = matters.data?.items ?? [];
  const places = usePlaces(items.map(({ code }) => code));
  return (
    <>
      <FormField label={t("filing.findMatter")} required>
        {(control) => (
          <Input.Search
            {...control}
            value={words}
            maxLength={100}
            placeholder={t("filing.matterPlaceholder")}
            onChange={(event) => setWords(event.target.value)}
            onPressEnter={(event) => event.preventDefault()}
          />
        )}
      </FormField>
      {matters.isError && <ProblemMessage error={matters.error} onRetry={() => matters.refetch()} />}
      {matters.isPending && <Skeleton lines={3} />}
      {matters.data && items.length === 0 && <p className="quiet">{t("filing.noMatter")}</p>}
      {items.length > 0 && (
        <fieldset className="matter-choice">
          <legend className="visually-hidden">{t("filing.matters")}</legend>
          <Radio.Group
            name="matter"
            vertical
            value={chosen}
            onChange={(event) => {
              const matter = items.find(({ code }) => code === event.target.value);
              if (matter) onChoose(matter);
            }}
          >
            {items.map((matter) => {
              const at = places.get(matter.code);
              const elsewhere = at !== undefined && !at.some(({ code }) => code === point);
              return (
                <Radio key={matter.code} value={matter.code} disabled={elsewhere}>
                  <span className="matter-name">
                    <Chinese>{matter.name}</Chinese>
                  </span>
                  <span className="cell-below">
                    {elsewhere
                      ? t("filing.elsewhere")
                      : matter.handlingType && `${t(`common:handlingType.${matter.handlingType}`)} · `}
                    <Chinese>
                      {elsewhere ? at.map(({ name }) => name).join(t("common:listComma")) : matter.organ.name}
                    </Chinese>
                  </span>
                </Radio>
              );
            })}
          </Radio.Group>
        </fieldset>
      )}
      {matters.data?.next && <p className="desk-note">{t("filing.moreMatters")}</p>}
    </>
  );
}

/** Where each of the matters is taken, as far as it is known yet. */
function usePlaces(codes: string[]): Map<string, Dto<"ServicePoint">[]> {
  return useQueries({
    queries: codes.map((matter) => ({
      queryKey: ["service-points", matter],
      queryFn: () => unwrap(api.GET("/api/v1/service-points", { params: { query: { matter } } })),
      staleTime: 10 * 60_000,
    })),
    combine: (results) =>
      new Map(
        results.flatMap((result, index) => {
          const code = codes[index];
          return result.data && code !== undefined ? [[code, result.data.items] as const] : [];
        }),
      ),
  });
}
