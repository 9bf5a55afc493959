/** The catalogue: matters (事项), their published versions, and finding them. */
@org.jspecify.annotations.NullMarked
package org.yichuang.matter;
