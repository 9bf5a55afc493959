/** The audit log over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.audit.api;
