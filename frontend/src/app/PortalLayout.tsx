import { Outlet } from "react-router";
import { DemoBanner } from "@/components/DemoBanner";
import "@/i18n/portal";
import "@/styles/index.css";

export function PortalLayout() {
  return (
    <>
      <DemoBanner />
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}
