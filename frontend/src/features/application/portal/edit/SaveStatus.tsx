import { useTranslation } from "react-i18next";
import { useProblemText } from "@/components/ProblemMessage";
import { formatTime } from "@/lib/format";
import type { SaveState } from "../../edit/autosave";

/** “正在保存…”, “已保存 10:32”, or why not yet. */
export function SaveStatus({ state }: { state: SaveState }) {
  const { t } = useTranslation("portal");
  const textOf = useProblemText();
  function words(): string {
    switch (state.kind) {
      case "idle":
        return t("edit.save.idle");
      case "pending":
      case "saving":
        return t("edit.save.saving");
      case "saved":
        return t(state.problem ? "edit.save.partial" : "edit.save.saved", { time: formatTime(state.at) });
      case "waiting":
        return t("edit.save.waiting");
      case "refused":
        return t("edit.save.refused", { reason: textOf(state.problem).title });
    }
  }
  const bad = state.kind === "waiting" || state.kind === "refused";
  return (
    <p className={bad ? "save-status save-status-bad" : "save-status"} role="status">
      {words()}
    </p>
  );
}
