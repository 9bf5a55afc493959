import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { QueryView } from "@/components/QueryView";
import { useServicePoints } from "./queries";

const firstShown = 3;

/** Where one can go, the centre first. */
export function ServicePoints({ matter }: { matter: string }) {
  const { t } = useTranslation("portal");
  const points = useServicePoints(matter);
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("guide.places.title")}</h2>
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
        {shown.map(({ code, name, address, phone, hours }) => (
          <li key={code}>
            <h3>{name}</h3>
            <p>{address}</p>
            {hours && <p className="quiet">{hours}</p>}
            {phone && (
              <p>
                <a className="phone" href={`tel:${phone}`}>
                  {phone}
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
