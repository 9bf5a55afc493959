package org.yichuang.region;

import org.yichuang.audit.Audit;

/**
 * Who changes divisions, organs and points, for the log; that they may was asked before.
 *
 * @param account id
 * @param role in which they do it
 */
public record PlaceManager(String account, String role) {

  /** An entry of the chain of an organ, or of a jurisdiction where none is concerned. */
  Audit.Event event(String jurisdiction, String action, String organ, Object details) {
    return new Audit.Event(jurisdiction, Audit.organChain(organ), action, account, role, organ.equals(jurisdiction) ? "" : organ, details);
  }
}
