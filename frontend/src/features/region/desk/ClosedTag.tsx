import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { formatDay, isOver } from "@/lib/format";

/** That an organ or a point is closed, or from which day on it will be. */
export function ClosedTag({ validUntil }: { validUntil: string | undefined }) {
  const { t } = useTranslation("desk");
  if (validUntil === undefined) return null;
  return (
    <Tag>
      {isOver(validUntil) ? t("admin.closed") : t("admin.closedFrom", { date: formatDay(validUntil) })}
    </Tag>
  );
}
