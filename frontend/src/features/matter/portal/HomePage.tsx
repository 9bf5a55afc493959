import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useInstallation } from "@/api/installation";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { SearchForm } from "@/components/SearchForm";
import { MatterList } from "./MatterList";
import { useFirstMatters } from "./queries";

const steps = ["find", "fill", "follow"] as const;
const examples = ["restaurant", "allowance", "busCard"] as const;
const themes = [
  "business",
  "work",
  "security",
  "health",
  "transport",
  "housing",
  "marriage",
  "school",
  "elders",
] as const;

/** What do you need? Everything else on this page comes after that question. */
export function HomePage() {
  const { t } = useTranslation("portal");
  const { data } = useInstallation();
  return (
    <div className="home">
      <Page
        title={t("home.title")}
        documentTitle={data?.name ?? t("layout.name")}
        lead={
          <>
            <SearchForm size="l" />
            <SearchExamples />
          </>
        }
      >
        <div className="home-columns">
          <div className="home-main">
            <Themes />
            <Popular />
          </div>
          <div className="home-aside">
            <section className="progress-entry" aria-labelledby="home-progress">
              <h2 id="home-progress">{t("home.progress.title")}</h2>
              <p>{t("home.progress.text")}</p>
              <Link className="button button-secondary" to="/progress">
                {t("home.progress.action")}
              </Link>
            </section>
            {data?.hotline && (
              <section aria-labelledby="home-help">
                <h2 id="home-help">{t("home.help.title")}</h2>
                <p>{t("home.help.text")}</p>
                <a className="phone phone-large" href={`tel:${data.hotline}`}>
                  {data.hotline}
                </a>
              </section>
            )}
          </div>
        </div>
        <section aria-labelledby="home-how">
          <h2 id="home-how">{t("home.how.title")}</h2>
          <ol className="how">
            {steps.map((step) => (
              <li key={step}>
                <h3>{t(`home.how.${step}.title`)}</h3>
                <p>{t(`home.how.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </Page>
    </div>
  );
}

function SearchExamples() {
  const { t, i18n } = useTranslation("portal");
  // Matters are described in Chinese, and found by Chinese words only.
  const chinese = i18n.getFixedT("zh-CN", "portal");
  return (
    <p className="examples">
      {t("home.examples.label")}
      {examples.map((one) => (
        <Link key={one} to={`/matters?q=${encodeURIComponent(chinese(`home.examples.${one}`))}`}>
          {t(`home.examples.${one}`)}
        </Link>
      ))}
    </p>
  );
}

/** Where one does not know the word to look for: the themes that people come with. */
function Themes() {
  const { t, i18n } = useTranslation("portal");
  const chinese = i18n.getFixedT("zh-CN", "portal");
  return (
    <section aria-labelledby="home-themes">
      <h2 id="home-themes">{t("home.themes.title")}</h2>
      <ul className="themes">
        {themes.map((one) => (
          <li key={one}>
            <Link to={`/matters?q=${encodeURIComponent(chinese(`home.themes.${one}`))}`}>
              {t(`home.themes.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Popular() {
  const { t } = useTranslation("portal");
  const matters = useFirstMatters(6);
  return (
    <section aria-labelledby="home-popular">
      <h2 id="home-popular">{t("home.popular.title")}</h2>
      <QueryView query={matters} lines={9}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="empty">{t("home.popular.empty")}</p>
          ) : (
            <>
              <MatterList matters={items} />
              {next && (
                <p>
                  <Link to="/matters">{t("home.popular.all")}</Link>
                </p>
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}
