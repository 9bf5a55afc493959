/** The catalogue: matters (事项), their published versions, bringing them in, and finding them. */
@org.jspecify.annotations.NullMarked
package org.yichuang.matter;
