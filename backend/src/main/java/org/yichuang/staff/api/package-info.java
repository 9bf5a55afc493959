/** Staff and their roles over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.staff.api;
