/** Divisions, organs, service points and the installation over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.region.api;
