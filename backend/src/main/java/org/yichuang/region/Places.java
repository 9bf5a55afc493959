package org.yichuang.region;

/** Forms that fields of organs, points and counters have. */
public final class Places {

  /** A code that can stand in an address. */
  public static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$";

  /** One line that says something: spaces of any script, and what nobody sees, do not. */
  public static final String SAID = "^.*[^\\s\\u1680\\u2000-\\u200f\\u202a-\\u202e\\u205f-\\u2064\\u3000\\ufeff].*$";

  /** Landline, mobile, short or service number, with an extension. */
  public static final String PHONE = "^\\+?[0-9][0-9 ()转-]{2,28}$";

  private Places() {}
}
