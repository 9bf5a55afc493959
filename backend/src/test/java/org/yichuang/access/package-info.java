/** Who may call what: the table of access, driven over REST. */
package org.yichuang.access;
