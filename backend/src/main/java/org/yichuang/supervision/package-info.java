/** 督办: where a limit has passed, or a supervisor asks, whoever handles a case must say what becomes of it. Reads cases, changes none. */
@org.jspecify.annotations.NullMarked
package org.yichuang.supervision;
