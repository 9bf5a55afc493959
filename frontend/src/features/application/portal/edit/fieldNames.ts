import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";

type Property = { title?: string };

/** Names of fields by pointer, as the form of this case calls them. */
export function useFieldNames(matter: Dto<"Matter">): (pointer: string) => string | undefined {
  const { t } = useTranslation("portal");
  return (pointer) => {
    const [, part, field = ""] = pointer.split("/");
    if (part === "materials") return matter.materials.find(({ code }) => code === field)?.name;
    if (part === "answers") {
      const properties = matter.form.properties as Record<string, Property> | undefined;
      return properties?.[field]?.title;
    }
    if (part === "applicant" || part === "agent") {
      return t(`${part}.${field}` as "applicant.name", { defaultValue: "" }) || undefined;
    }
    return undefined;
  };
}
