import { useTranslation } from "react-i18next";
import { ChoiceField } from "./fields";
import { useHome, useRegionsBelow } from "./queries";

interface Props {
  jurisdiction: string;
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

/** The county of the installation, one of its towns, or one of the villages of the town that is chosen. */
export function RegionChoice({ jurisdiction, value, error, onChange }: Props) {
  const { t } = useTranslation("desk");
  const county = `${jurisdiction}000000`;
  const town = value.length === 12 && value.slice(6, 9) !== "000" ? `${value.slice(0, 9)}000` : undefined;
  const home = useHome();
  const towns = useRegionsBelow(county);
  const villages = useRegionsBelow(town);
  const seen = [home, towns, villages].flatMap(({ data }) => data?.items ?? []);
  const options = seen.map(({ code, name, level }) => ({
    value: code,
    label: level === "VILLAGE" ? `　${name}` : name,
  }));
  const known = options.some((option) => option.value === value);
  return (
    <ChoiceField
      label={t("points.region")}
      hint={t("points.regionHint")}
      required
      error={error}
      loading={towns.isPending}
      value={value}
      options={known || value === "" ? options : [...options, { value, label: value }]}
      onChange={(code) => onChange(code ?? "")}
    />
  );
}
