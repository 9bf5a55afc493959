package org.yichuang.application;

import org.yichuang.matter.Matter;
import org.yichuang.region.RegionQueries.Authority;

/** What an act needs to know around the case; read before the transaction, so that no write holds a connection while it waits for another. */
public record CaseSettings(Matter matter, Authority authority) {}
