/** What every feature uses and what knows no business: problems, paging, time, crypto, JSON. Depends on no feature. */
@org.jspecify.annotations.NullMarked
package org.yichuang.shared;
