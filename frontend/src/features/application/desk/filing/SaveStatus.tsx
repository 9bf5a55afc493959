import { useTranslation } from "react-i18next";
import { useProblemText } from "@/components/ProblemMessage";
import { formatTime } from "@/lib/format";
import type { SaveState } from "../../edit/autosave";

/** Whether everything typed has been kept. */
export function SaveStatus({ state }: { state: SaveState }) {
  const { t } = useTranslation("desk");
  const textOf = useProblemText();
  const bad =
    state.kind === "refused" || state.kind === "waiting" || (state.kind === "saved" && state.problem);
  function words() {
    if (state.kind === "saved")
      return t(state.problem ? "save.partly" : "save.saved", { time: formatTime(state.at) });
    if (state.kind === "refused") return t("save.refused", { reason: textOf(state.problem).title });
    return t(`save.${state.kind}`);
  }
  return (
    <span className={bad ? "save-state save-state-bad" : "save-state"} role="status">
      {words()}
    </span>
  );
}
