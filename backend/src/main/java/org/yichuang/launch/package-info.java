/**
 * What must happen before Quarkus starts: the data directory, the keys and, where no database is configured, the
 * embedded PostgreSQL. No feature depends on this package.
 */
@NullMarked
package org.yichuang.launch;

import org.jspecify.annotations.NullMarked;
