/** Cases over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yichuang.application.api;
