import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese, useChinese } from "@/components/Chinese";
import { Page } from "@/components/Page";
import { PointHours, useSpans } from "@/components/PointHours";
import { QueryView } from "@/components/QueryView";
import { formatDay, isOver } from "@/lib/format";
import { usePlace } from "./queries";

/** A service point: when it is open, where it stands, and its counters. */
export function PlacePage() {
  const { t } = useTranslation("portal");
  const { code = "" } = useParams();
  const place = usePlace(code);
  const point = place.data?.point;
  return (
    <Page title={point?.name ?? t("places.title")} chinese={point ? "page" : false}>
      <QueryView query={place} lines={8}>
        {(found) => <Place {...found} />}
      </QueryView>
    </Page>
  );
}

function Place({ point, counters }: Dto<"ServicePointDetail">) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  return (
    <>
      {point.validUntil && (
        <p className="notice">
          {isOver(point.validUntil)
            ? t("places.ended")
            : t("places.ends", { date: formatDay(point.validUntil) })}
        </p>
      )}
      <PointHours point={point} />
      <dl className="place-facts">
        <Fact name={t("places.kind")}>{common(`pointLevel.${point.level}`)}</Fact>
        <Fact name={t("places.address")}>
          <Chinese>{point.address}</Chinese>
        </Fact>
        <Fact name={t("places.region")}>
          <Chinese>{point.region.name}</Chinese>
        </Fact>
        {point.phone && (
          <Fact name={t("places.phone")}>
            <a className="phone" href={`tel:${point.phone}`}>
              {point.phone}
            </a>
          </Fact>
        )}
        <Fact name={t("places.runBy")}>
          <Chinese>{point.organ.name}</Chinese>
        </Fact>
      </dl>
      {point.hours && <Week hours={point.hours} provisional={point.today?.provisional ?? false} />}
      <Counters counters={counters.filter(({ active }) => active)} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Week({ hours, provisional }: { hours: Dto<"OpeningHours">; provisional: boolean }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const spans = useSpans();
  const weekend = hours.weekly.some(({ day }) => day === "SATURDAY" || day === "SUNDAY");
  return (
    <section aria-labelledby="week">
      <h2 id="week">{t("hours.week")}</h2>
      <dl className="week">
        {hours.weekly.map(({ day, spans: open }) => (
          <Fact key={day} name={common(`day.${day}`)}>
            {spans(open)}
          </Fact>
        ))}
      </dl>
      <p className="quiet">{t("hours.holidayRule")}</p>
      {weekend && <p className="quiet">{t("hours.saturdayRule")}</p>}
      {provisional && <p className="quiet">{t("hours.provisional")}</p>}
      {hours.special.length > 0 && (
        <>
          <h3 className="week-special">{t("hours.special")}</h3>
          <dl className="week">
            {hours.special.map(({ from, until, spans: open, reason }) => (
              <Fact key={from} name={until ? `${formatDay(from)}–${formatDay(until)}` : formatDay(from)}>
                {open.length > 0 ? spans(open) : t("hours.closed")} <Chinese>{reason}</Chinese>
              </Fact>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function Counters({ counters }: { counters: Dto<"Counter">[] }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const chinese = useChinese();
  if (counters.length === 0) return null;
  return (
    <section aria-labelledby="counters">
      <h2 id="counters">{t("places.counters")}</h2>
      <ul className="counters" {...chinese}>
        {counters.map(({ id, code, name, zone, organs }) => (
          <li key={id}>
            <strong>{code}</strong> {name}
            <span className="quiet">
              {[
                zone,
                organs.length === 0
                  ? t("places.servesAll")
                  : organs.map((o) => o.name).join(common("listComma")),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
