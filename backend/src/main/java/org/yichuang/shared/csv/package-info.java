/** Tables as people send them: CSV in the encodings of their spreadsheets. */
@org.jspecify.annotations.NullMarked
package org.yichuang.shared.csv;
