import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useChosenRegion } from "@/api/region";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { Page } from "@/components/Page";
import { PointHours } from "@/components/PointHours";
import { QueryView } from "@/components/QueryView";
import { usePlaces } from "./queries";

type Point = Dto<"ServicePoint">;

const kinds = ["CENTRE", "TOWN", "VILLAGE", "PARK", "BANK"] as const;
const firstShown = 10;

/** Every place where one can go, what is near the chosen area first. */
export function PlacesPage() {
  const { t } = useTranslation("portal");
  const region = useChosenRegion();
  const places = usePlaces(region?.code);
  return (
    <Page title={t("places.title")} lead={<p>{t("places.lead")}</p>}>
      {region && <p className="quiet">{t("places.near", { name: region.name })}</p>}
      <QueryView query={places} lines={6}>
        {({ items }) =>
          items.length === 0 ? <p className="empty">{t("places.none")}</p> : <Places points={items} />
        }
      </QueryView>
    </Page>
  );
}

function Places({ points }: { points: Point[] }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const [kind, setKind] = useState<Point["level"]>();
  const [all, setAll] = useState(false);
  const chinese = useChinese();
  const wanted = points.filter(({ level }) => kind === undefined || level === kind);
  const shown = all ? wanted : wanted.slice(0, firstShown);
  const here = kinds.filter((one) => points.some(({ level }) => level === one));
  return (
    <>
      <fieldset className="place-kinds">
        <legend className="visually-hidden">{t("places.kind")}</legend>
        {[undefined, ...here].map((one) => (
          <button key={one ?? "all"} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {one ? common(`pointLevel.${one}`) : t("places.all")}
          </button>
        ))}
      </fieldset>
      <ul className="places" {...chinese}>
        {shown.map((point) => (
          <li key={point.code}>
            <h2>
              <Link to={`/places/${encodeURIComponent(point.code)}`}>{point.name}</Link>
            </h2>
            <p>{point.address}</p>
            <PointHours point={point} />
            {point.phone && (
              <p>
                <a className="phone" href={`tel:${point.phone}`}>
                  {point.phone}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {shown.length < wanted.length && (
        <button type="button" className="button button-secondary" onClick={() => setAll(true)}>
          {t("places.more", { count: wanted.length - shown.length })}
        </button>
      )}
    </>
  );
}
