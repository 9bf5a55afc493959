/** Messages to people. Listens after commit; decides nothing. */
@org.jspecify.annotations.NullMarked
package org.yichuang.notification;
