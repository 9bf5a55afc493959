import i18n from "./index";
import portal from "./zh-CN/portal.json";

i18n.addResourceBundle("zh-CN", "portal", portal);
