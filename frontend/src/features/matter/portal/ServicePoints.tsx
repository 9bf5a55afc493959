import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useChosenRegion } from "@/api/region";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { PointHours } from "@/components/PointHours";
import { QueryView } from "@/components/QueryView";
import { useServicePoints } from "./queries";

const firstShown = 3;

/** Where one can go: what is near the chosen area first, else the centre. */
export function ServicePoints({ matter }: { matter: string }) {
  const { t } = useTranslation("portal");
  const region = useChosenRegion();
  const points = useServicePoints(matter, region?.code);
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("guide.places.title")}</h2>
      {region && <p className="quiet">{t("region.now", { name: region.name })}</p>}
      <QueryView query={points} lines={3}>
        {({ items }) =>
          items.length === 0 ? <p className="empty">{t("guide.places.none")}</p> : <Points points={items} />
        }
      </QueryView>
    </section>
  );
}

function Points({ points }: { points: Dto<"ServicePoint">[] }) {
  const { t } = useTranslation("portal");
  const [all, setAll] = useState(false);
  const shown = all ? points : points.slice(0, firstShown);
  return (
    <>
      <ul className="places" {...useChinese()}>
        {shown.map((point) => (
          <li key={point.code}>
            <h3>
              <Link to={`/places/${encodeURIComponent(point.code)}`}>{point.name}</Link>
            </h3>
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
      {!all && points.length > firstShown && (
        <button type="button" className="button button-secondary" onClick={() => setAll(true)}>
          {t("guide.places.all", { count: points.length })}
        </button>
      )}
    </>
  );
}
