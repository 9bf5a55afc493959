/** Files: told by their content, sealed, and kept outside the database. */
@org.jspecify.annotations.NullMarked
package org.yichuang.material;
