import i18n from "./index";
import desk from "./zh-CN/desk.json";

i18n.addResourceBundle("zh-CN", "desk", desk);
