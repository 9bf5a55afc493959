/** The one mechanism for everything that has a life: a table of (phase, act, who) → next phase. Knows no feature. */
@org.jspecify.annotations.NullMarked
package org.yichuang.workflow;
