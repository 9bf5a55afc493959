package org.yichuang.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One link of a chain, as it is sealed: everything that the row says and the hash of the link before. Times count to the microsecond, as
 * the database keeps them. Links with facts have a seal of their own kind, so that those from before there were any stay whole.
 */
record AuditLink(
    String jurisdiction, String chain, long seq, Instant at, String action, String actor, String role, String organ, byte[] detailsDigest, String facts) {

  /** Hash before the first link of a chain. */
  static final byte[] GENESIS = new byte[0];

  byte[] sealedBytes(byte[] previousHash) {
    HexFormat hex = HexFormat.of();
    String text =
        String.join(
            "\n",
            facts.isEmpty() ? "yichuang-audit-1" : "yichuang-audit-2",
            jurisdiction,
            chain,
            Long.toString(seq),
            at.truncatedTo(ChronoUnit.MICROS).toString(),
            action,
            actor,
            role,
            organ,
            hex.formatHex(detailsDigest),
            hex.formatHex(previousHash));
    if (!facts.isEmpty()) {
      text += "\n" + facts;
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
