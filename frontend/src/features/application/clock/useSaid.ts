import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";

/** What an act says about the clock, in words; nothing of acts that do not touch it. */
export function useSaid() {
  const { t } = useTranslation();
  return ({ type, specialProcedure, days, approval }: Dto<"Act">): string[] => [
    ...(type === "START_SPECIAL_PROCEDURE" && specialProcedure && days !== undefined
      ? [t("said.procedure", { name: t(`specialProcedure.${specialProcedure}`), count: days })]
      : []),
    ...(type === "EXTEND" && days !== undefined ? [t("said.extended", { count: days })] : []),
    ...(approval ? [t("said.approval", { text: approval })] : []),
  ];
}
