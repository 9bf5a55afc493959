import type { ThemeConfig } from "antd";

/** The value of one of the portal's design tokens; nothing where there is no stylesheet (tests). */
function token(name: string): string | undefined {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || undefined;
}

/** Ant Design in the colours of the portal, denser than the portal. */
export function deskTheme(): ThemeConfig {
  const tokens = {
    colorPrimary: token("brand"),
    colorLink: token("brand"),
    colorInfo: token("brand"),
    colorSuccess: token("good"),
    colorWarning: token("warn"),
    colorError: token("bad"),
    colorText: token("ink"),
    colorTextSecondary: token("ink-soft"),
    colorTextTertiary: token("ink-soft"),
    colorTextPlaceholder: token("ink-soft"),
    colorBorder: token("line-strong"),
    colorBgLayout: token("ground"),
    fontFamily: token("font"),
  };
  const known = Object.fromEntries(Object.entries(tokens).filter(([, value]) => value !== undefined));
  return {
    token: { ...known, fontSize: 15, borderRadius: 4, controlHeight: 36, motionDurationMid: "0.12s" },
  };
}
