/** Accounts, staff, sessions, and the one place that decides who may do what. Deny by default. */
@org.jspecify.annotations.NullMarked
package org.yichuang.identity;
