/** Sessions and accounts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.identity.api;
