/** Traces, for an installation that names a collector: what leaves of a span, and how. */
@org.jspecify.annotations.NullMarked
package org.yichuang.shared.trace;
