import type { Dto } from "@/api/types";

export const installation: Dto<"Installation"> = {
  name: "清江县政务服务",
  jurisdiction: "510704",
  jurisdictionName: "清江县",
  demo: true,
  banner: "演示系统，非政府网站",
  hotline: "12345",
  privacyNotice: {
    version: "2026-01",
    text: "处理者：清江县行政审批局。\n目的：办理您提交的政务服务事项。\n种类：姓名、证件号码、联系电话、地址以及表单中标有锁形标记的内容。\n方式和期限：加密保存，办结后按档案规定保存。\n您的权利：查阅、复制、更正、删除，可拨打 12345。",
  },
};
