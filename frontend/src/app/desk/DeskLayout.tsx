import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useState } from "react";
import { Outlet } from "react-router";
import { DemoBanner } from "@/components/DemoBanner";
import "@/i18n/desk";
import "@/styles/tokens.css";
import "./desk.css";
import "./case.css";
import "./forms.css";
import { deskTheme } from "./theme";

/** The desk of the staff: Ant Design in the colours of the portal. */
export function DeskLayout() {
  const [theme] = useState(deskTheme);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App className="desk">
        <DemoBanner />
        <Outlet />
      </App>
    </ConfigProvider>
  );
}
