import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";

/** A limit in words, in its own unit. */
export function useLimit() {
  const { t } = useTranslation();
  return ({ value, unit }: Pick<Dto<"Limit">, "value" | "unit">) => t(`limit.${unit}`, { count: value });
}
