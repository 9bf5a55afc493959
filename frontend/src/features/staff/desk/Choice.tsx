import { useTranslation } from "react-i18next";

interface Props {
  id: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a list: the browser's own, which every keyboard and screen reader knows. */
export function Choice({ value, options, onChange, ...control }: Props) {
  const { t } = useTranslation("desk");
  return (
    <select
      {...control}
      className="staff-choice"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("staff.choose")}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
