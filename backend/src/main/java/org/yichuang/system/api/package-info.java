/** The system administrator's resources. */
@org.jspecify.annotations.NullMarked
package org.yichuang.system.api;
