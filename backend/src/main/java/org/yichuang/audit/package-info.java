/** Append-only, hash-chained log of acts: a port called inside the transaction, and a verifier that needs no running system. */
@org.jspecify.annotations.NullMarked
package org.yichuang.audit;
