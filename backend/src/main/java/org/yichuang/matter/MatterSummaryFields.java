package org.yichuang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lists show of a matter; kept beside it, so that no list reads a whole guide. */
public record MatterSummaryFields(
    String summary,
    MatterType type,
    HandlingType handlingType,
    List<ServiceObject> audience,
    Matter.@Nullable Limit promisedLimit,
    int onSiteVisits,
    OnlineDepth onlineDepth) {

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
