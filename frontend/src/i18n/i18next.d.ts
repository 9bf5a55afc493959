import "i18next";
import type common from "./zh-CN/common.json";
import type desk from "./zh-CN/desk.json";
import type portal from "./zh-CN/portal.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: { common: typeof common; portal: typeof portal; desk: typeof desk };
  }
}
