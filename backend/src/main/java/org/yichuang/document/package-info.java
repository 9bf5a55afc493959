/** Official papers (文书): gap-free numbers and frozen content inside the act's transaction, PDF and print view after it. */
@org.jspecify.annotations.NullMarked
package org.yichuang.document;
