package org.yichuang.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.Matter;
import org.yichuang.matter.Procedure;

/** Which law an act and its paper cite: what the matter names for it, else the Licensing Law where it governs. */
final class ActBases {

  private static final String LICENSING_LAW = "中华人民共和国行政许可法";

  private ActBases() {}

  /** @param outcome of the case so far: handing over a result is Art. 44 only where something was granted */
  static List<String> of(ActType act, @Nullable AcceptanceRefusalGround ground, Effect effect, Matter matter, @Nullable Outcome outcome) {
    if (act == ActType.TERMINATE || (act == ActType.CLOSE && outcome != Outcome.GRANTED)) {
      return List.of();
    }
    List<Matter.Citation> named = named(act, ground, matter.decisionBases());
    if (named != null && !named.isEmpty()) {
      return named.stream().map(Matter.Citation::text).toList();
    }
    if (act == ActType.EXTEND && matter.jointBasis() != null) {
      return List.of(new Matter.Citation(LICENSING_LAW, "第四十二条第二款").text());
    }
    if (matter.procedure() == Procedure.LICENCE) {
      return effect.articles().stream().map(article -> new Matter.Citation(LICENSING_LAW, article).text()).toList();
    }
    return act == ActType.SUBMIT ? matter.legalBases().stream().limit(2).map(b -> "《" + b.title() + "》" + b.article()).toList() : List.of();
  }

  private static @Nullable List<Matter.Citation> named(ActType act, @Nullable AcceptanceRefusalGround ground, Matter.DecisionBases bases) {
    return switch (act) {
      case ACCEPT -> bases.accept();
      case REFUSE_ACCEPTANCE -> ground == AcceptanceRefusalGround.NOT_REQUIRED && bases.notRequired() != null ? bases.notRequired() : bases.refuseAcceptance();
      case REQUEST_CORRECTION -> bases.correction();
      case EXTEND -> bases.extension();
      case GRANT -> bases.grant();
      case REFUSE -> bases.refuse();
      default -> null;
    };
  }
}
