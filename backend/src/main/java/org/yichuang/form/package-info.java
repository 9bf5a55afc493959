/** Forms of matters: JSON Schema 2020-12, validation with pointers, and which fields are personal. */
@org.jspecify.annotations.NullMarked
package org.yichuang.form;
