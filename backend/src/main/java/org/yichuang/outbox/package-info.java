/** What leaves after commit: messages written inside the transaction, carried out afterwards, at least once. */
@org.jspecify.annotations.NullMarked
package org.yichuang.outbox;
