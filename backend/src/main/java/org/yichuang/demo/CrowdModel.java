package org.yichuang.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.RowId;

/**
 * A case of the town as copies are made of it: all its rows, opened.
 *
 * @param person whether somebody applies for themselves, and no business
 * @param rows by table
 * @param papers by the place of their word
 * @param opinion place of the word of an evaluation in which something was said, or -1
 * @param chain its audit log
 */
record CrowdModel(
    RowId id,
    boolean closed,
    boolean person,
    @Nullable UUID owner,
    Instant created,
    @Nullable Instant submitted,
    CrowdWords words,
    Map<String, List<List<CrowdCell>>> rows,
    Map<Integer, Paper> papers,
    int opinion,
    List<Link> chain) {

  /** A paper, whose number each copy has anew. */
  record Paper(String organ, String kind, Instant issued) {}

  /** A link of the chain, without its seals. */
  record Link(long seq, Instant at, String action, CrowdText actor, String role, String organ, byte[] digest, CrowdText facts) {}
}
