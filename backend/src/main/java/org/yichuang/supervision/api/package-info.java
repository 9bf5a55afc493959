/** Orders and the board over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.supervision.api;
