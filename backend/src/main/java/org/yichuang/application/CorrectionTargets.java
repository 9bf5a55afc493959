package org.yichuang.application;

import org.yichuang.matter.Matter;

/** What a correction notice points at, in the words of the form. */
final class CorrectionTargets {

  private CorrectionTargets() {}

  /** The label of a field, or the name of a material. */
  static String name(String target, Matter matter) {
    String last = target.substring(target.lastIndexOf('/') + 1);
    if (target.startsWith("/answers/")) {
      return matter.form().path("properties").path(last).path("title").asText(last);
    }
    if (target.startsWith("/materials/")) {
      Matter.Material material = matter.material(last);
      return material == null ? last : material.name();
    }
    return switch (last) {
      case "kind" -> "申请人类型";
      case "name" -> "申请人姓名（名称）";
      case "idType" -> "证件类型";
      case "idNumber" -> "证件号码";
      case "phone" -> "联系电话";
      case "address" -> "联系地址";
      case "contactName" -> "联系人";
      case "agent" -> "代理人";
      default -> last;
    };
  }
}
