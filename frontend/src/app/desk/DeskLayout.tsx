import { App, ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { useState } from "react";
import { Outlet } from "react-router";
import { DemoBanner } from "@/components/DemoBanner";
import "@/i18n/desk";
import { useLanguage } from "@/i18n/useLanguage";
import type { Language } from "@/lib/language";
import "@/styles/tokens.css";
import "@/styles/clock.css";
import "./desk.css";
import "./case.css";
import "./forms.css";
import "./catalogue.css";
import "./staff.css";
import "./places.css";
import "./supervision.css";
import { deskTheme } from "./theme";

const locales: Record<Language, Locale> = { "zh-CN": zhCN, en: enGB };

/** The desk of the staff: Ant Design in the colours of the portal. */
export function DeskLayout() {
  const [theme] = useState(deskTheme);
  return (
    <ConfigProvider locale={locales[useLanguage()]} theme={theme} button={{ autoInsertSpace: false }}>
      <App className="desk">
        <DemoBanner />
        <Outlet />
      </App>
    </ConfigProvider>
  );
}
