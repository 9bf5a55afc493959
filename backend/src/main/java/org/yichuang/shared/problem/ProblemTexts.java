package org.yichuang.shared.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of problems in the two languages of the API; Chinese unless English is asked for. */
public final class ProblemTexts {

  private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemTexts() {}

  /** The language of the answer for an Accept-Language header (null: Chinese). */
  public static Locale locale(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 200) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException malformed) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  static String title(ProblemType type, Locale locale) {
    return text("title." + type.key(), locale, List.of());
  }

  static String detail(String key, Locale locale, List<Object> arguments) {
    return text("detail." + key, locale, arguments);
  }

  static String field(FieldFault fault, Locale locale) {
    return text("field." + fault.code(), locale, fault.arguments());
  }

  /** A text of {@code problems*.properties}; its key where there is none. */
  public static String text(String key, Locale locale, List<Object> arguments) {
    Locale bundle = Locale.ENGLISH.equals(locale) ? Locale.ENGLISH : Locale.ROOT;
    try {
      String pattern = ResourceBundle.getBundle("problems", bundle, NO_FALLBACK).getString(key);
      return new MessageFormat(pattern, locale).format(arguments.toArray());
    } catch (MissingResourceException missing) {
      return key;
    }
  }
}
