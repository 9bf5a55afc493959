/** The settings of the program as a page for operators, and that it is complete. */
@org.jspecify.annotations.NullMarked
package org.yichuang.configuration;
