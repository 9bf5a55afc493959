package org.yichuang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lists show of a matter; kept beside it, so that no list reads a whole guide. Of a listed matter only the type is known. */
public record MatterSummaryFields(
    @Nullable String summary,
    MatterType type,
    @Nullable HandlingType handlingType,
    List<ServiceObject> audience,
    Matter.@Nullable Limit promisedLimit,
    @Nullable Integer onSiteVisits,
    @Nullable OnlineDepth onlineDepth) {

  static MatterSummaryFields listed(MatterType type) {
    return new MatterSummaryFields(null, type, null, List.of(), null, null, null);
  }

  static MatterSummaryFields of(Matter matter) {
    return new MatterSummaryFields(
        matter.summary(),
        matter.type(),
        matter.handlingType(),
        matter.serviceObjects(),
        matter.promisedLimit(),
        matter.onSiteVisits(),
        matter.onlineDepth());
  }
}
