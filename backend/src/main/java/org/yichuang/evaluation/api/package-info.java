/** Evaluations over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.evaluation.api;
