import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";

/** The way to every matter: a line of text and a button. */
export function SearchForm({ initial = "", size = "m" }: { initial?: string; size?: "m" | "l" }) {
  const { t } = useTranslation("portal");
  const id = useId();
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  function search(event: FormEvent) {
    event.preventDefault();
    navigate(`/matters?q=${encodeURIComponent(words.trim())}`);
  }
  return (
    <search>
      <form className={`search search-${size}`} onSubmit={search}>
        <label className="visually-hidden" htmlFor={id}>
          {t("search.label")}
        </label>
        <input
          id={id}
          className="search-input"
          type="search"
          value={words}
          maxLength={100}
          enterKeyHint="search"
          placeholder={t("search.placeholder")}
          onChange={(event) => setWords(event.target.value)}
        />
        <button className="search-button" type="submit">
          {t("search.action")}
        </button>
      </form>
    </search>
  );
}
