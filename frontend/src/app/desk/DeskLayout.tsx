import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { Outlet } from "react-router";
import { DemoBanner } from "@/components/DemoBanner";
import "@/i18n/desk";
import "@/styles/tokens.css";

/** The desk of the staff: Ant Design in the colours of the portal. */
export function DeskLayout() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{ token: { colorPrimary: "#0b4a6f", fontFamily: "var(--font)", borderRadius: 4 } }}
    >
      <App>
        <DemoBanner />
        <Outlet />
      </App>
    </ConfigProvider>
  );
}
