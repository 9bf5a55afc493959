/** 好差评: service events and what people thought of them. */
@org.jspecify.annotations.NullMarked
package org.yichuang.evaluation;
