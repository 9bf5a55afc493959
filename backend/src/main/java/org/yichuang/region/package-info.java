/** Divisions, organs and service points: where things are decided and where people go. */
@org.jspecify.annotations.NullMarked
package org.yichuang.region;
