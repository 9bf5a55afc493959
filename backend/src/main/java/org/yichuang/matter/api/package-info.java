/** Matters over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.matter.api;
