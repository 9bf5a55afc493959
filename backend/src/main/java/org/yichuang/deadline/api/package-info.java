/** The calendar over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.deadline.api;
