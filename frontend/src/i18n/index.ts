import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import common from "./zh-CN/common.json";

// Texts of the portal and of the desk are added when one of them is first visited (portal.ts, desk.ts).
i18next.use(initReactI18next).init({
  lng: "zh-CN",
  fallbackLng: "zh-CN",
  defaultNS: "common",
  ns: ["common", "portal", "desk"],
  resources: { "zh-CN": { common } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export default i18next;
