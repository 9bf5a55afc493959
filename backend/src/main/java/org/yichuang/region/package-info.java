/** Divisions with their history, organs, service points with their hours and counters: where things are decided and where people go. */
@org.jspecify.annotations.NullMarked
package org.yichuang.region;
