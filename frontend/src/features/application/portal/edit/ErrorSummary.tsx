import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fieldId, goToField } from "@/forms/fieldId";

interface Props {
  errors: ReadonlyMap<string, string>;
  /** Name of the field of a pointer, as the form calls it. */
  nameOf: (pointer: string) => string | undefined;
  /** Grows with every refused submission; the summary then takes the focus. */
  attempt: number;
}

/** All that has to be mended, at the top, each line leading to its field. */
export function ErrorSummary({ errors, nameOf, attempt }: Props) {
  const { t } = useTranslation("portal");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (attempt === 0 || errors.size === 0) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{t("edit.errors", { count: errors.size })}</p>
      <FieldLinks items={[...errors].map(([target, message]) => ({ target, message }))} nameOf={nameOf} />
    </div>
  );
}

interface LinksProps {
  items: { target: string; message: string }[];
  nameOf: (pointer: string) => string | undefined;
}

/** Lines that name a field, say what is wrong, and lead there. */
export function FieldLinks({ items, nameOf }: LinksProps) {
  const { t } = useTranslation("portal");
  return (
    <ul className="field-links">
      {items.map(({ target, message }) => {
        const name = nameOf(target);
        return (
          <li key={target}>
            <a
              href={`#${fieldId(target)}`}
              onClick={(event) => {
                if (goToField(target)) event.preventDefault();
              }}
            >
              {name ? t("edit.errorAt", { name, message }) : message}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
