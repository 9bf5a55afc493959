import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChosenRegion } from "@/api/region";
import { Chinese } from "@/components/Chinese";

// Opened by few: its script is fetched when it is.
const RegionSheet = lazy(() => import("./RegionSheet").then(({ RegionSheet }) => ({ default: RegionSheet })));

/** In the head of every page: the area that a visitor chose, and the way to another one. */
export function RegionSwitch() {
  const { t } = useTranslation("portal");
  const region = useChosenRegion();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="region-button"
        aria-haspopup="dialog"
        aria-label={region ? `${t("region.button")}${t("colon")}${region.name}` : t("region.choose")}
        onClick={() => setOpen(true)}
      >
        <Pin />
        <span>{region ? <Chinese>{region.name}</Chinese> : t("region.button")}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <RegionSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function Pin() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d="M8 1.5a4.7 4.7 0 0 0-4.7 4.7C3.3 9.7 8 14.5 8 14.5s4.7-4.8 4.7-8.3A4.7 4.7 0 0 0 8 1.5Zm0 6.4a1.8 1.8 0 1 1 0-3.6 1.8 1.8 0 0 1 0 3.6Z"
        fill="currentColor"
      />
    </svg>
  );
}
