/** The case (办件): its aggregate, its one workflow table, its acts, its desks. */
@org.jspecify.annotations.NullMarked
package org.yichuang.application;
