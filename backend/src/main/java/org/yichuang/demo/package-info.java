/** The demo county: only in builds of the profiles demo, dev and test; a production build does not contain it. */
@org.jspecify.annotations.NullMarked
package org.yichuang.demo;
