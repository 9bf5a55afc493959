/** What the system administrator sees and does: effective settings, keys without their material, jobs. Reads no case. */
@org.jspecify.annotations.NullMarked
package org.yichuang.system;
