import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese, useChinese } from "@/components/Chinese";
import type { Matter } from "./queries";

export function Conditions({ matter }: { matter: Matter }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  if (matter.conditions.length === 0) return null;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t("guide.conditions")}</h2>
      <ul className="prose-list" {...chinese}>
        {matter.conditions.map(({ text, basis }) => (
          <li key={text}>
            {text}
            {basis && <span className="quiet">{basis}</span>}
          </li>
        ))}
      </ul>
      <p>{t(matter.agentAllowed ? "guide.agentYes" : "guide.agentNo")}</p>
    </section>
  );
}

export function Costs({ fee }: { fee: Dto<"Fee"> }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">{t("guide.fee")}</h2>
      <p>{fee.note ? <Chinese>{fee.note}</Chinese> : t(fee.charged ? "guide.charged" : "guide.free")}</p>
      {fee.items.length > 0 && (
        <ul className="prose-list" {...chinese}>
          {fee.items.map(({ name, standard, basis }) => (
            <li key={name}>
              {name}
              {t("colon")}
              {standard}
              {basis && <span className="quiet">{basis}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Bases({ bases }: { bases: Dto<"LegalBasis">[] }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  if (bases.length === 0) return null;
  return (
    <section aria-labelledby="bases">
      <h2 id="bases">{t("guide.bases")}</h2>
      <div className="folds" {...chinese}>
        {bases.map(({ title, article, gist, issuer }) => (
          <details key={title + article}>
            <summary>{t("guide.basis", { title, article })}</summary>
            {gist && <p>{gist}</p>}
            {issuer && <p className="quiet">{issuer}</p>}
          </details>
        ))}
      </div>
    </section>
  );
}

export function Faqs({ faqs }: { faqs: Dto<"Faq">[] }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  if (faqs.length === 0) return null;
  return (
    <section aria-labelledby="faqs">
      <h2 id="faqs">{t("guide.faqs")}</h2>
      <div className="folds" {...chinese}>
        {faqs.map(({ question, answer }) => (
          <details key={question}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </div>
    </section>
  );
}

export function Contacts({ contacts }: { contacts: Dto<"Contact">[] }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t("guide.contacts")}</h2>
      <dl className="contacts">
        {contacts.map(({ label, phone }) => (
          <div key={label}>
            <dt {...chinese}>{label}</dt>
            <dd>
              <a className="phone" href={`tel:${phone}`}>
                {phone}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
