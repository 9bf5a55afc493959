/** Who works where and who stands in for whom; hiring, leaving, roles. Administrators who exclude each other run it (docs/adr/0009). */
@org.jspecify.annotations.NullMarked
package org.yichuang.staff;
