/** Working days and statutory limits: pure calculation over a calendar that is data. */
@org.jspecify.annotations.NullMarked
package org.yichuang.deadline;
