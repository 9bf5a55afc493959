package org.yichuang.configuration;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that stand in application.properties with their reasons, and those that the code asks for. */
final class Settings {

  private static final Path FILE = Path.of("src", "main", "resources", "application.properties");
  private static final Pattern SECTION = Pattern.compile("# --- (.+?) -*");
  private static final Pattern LINE = Pattern.compile("(#?)([a-z][a-zA-Z0-9.-]*)=(.*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z.-]+)}");

  private Settings() {}

  /**
   * A line of the file.
   *
   * @param value empty for a setting that has no default
   */
  record Setting(String section, String name, String value, String meaning) {}

  /** In the order of the file; a comment belongs to the line right below it. Lines of a profile are left out. */
  static List<Setting> written() throws IOException {
    List<Setting> settings = new ArrayList<>();
    String section = "";
    List<String> comment = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      Matcher heading = SECTION.matcher(line);
      Matcher setting = LINE.matcher(line);
      if (heading.matches()) {
        section = heading.group(1);
        comment.clear();
      } else if (setting.matches()) {
        settings.add(new Setting(section, setting.group(2), setting.group(3), String.join(" ", comment)));
        comment.clear();
      } else if (line.startsWith("#")) {
        comment.add(line.substring(1).strip());
      } else {
        comment.clear();
      }
    }
    return settings;
  }

  /** Names of our own settings that some class asks for. */
  static Set<String> asked() {
    Set<String> names = new TreeSet<>();
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yichuang").forEach(type -> askedBy(load(type.getName()), names));
    names.removeIf(name -> !name.startsWith("yichuang."));
    return names;
  }

  private static void askedBy(Class<?> type, Set<String> names) {
    ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
    if (mapping != null) {
      mapped(mapping.prefix(), type, names);
    }
    Stream.of(type.getDeclaredFields()).forEach(field -> property(field, names));
    Stream.of(type.getDeclaredConstructors()).forEach(constructor -> parameters(constructor, names));
    for (Method method : type.getDeclaredMethods()) {
      parameters(method, names);
      for (Scheduled scheduled : method.getAnnotationsByType(Scheduled.class)) {
        Stream.of(scheduled.every(), scheduled.cron()).map(PLACEHOLDER::matcher).filter(Matcher::matches).forEach(found -> names.add(found.group(1)));
      }
    }
  }

  private static void mapped(String prefix, Class<?> type, Set<String> names) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isDefault() || method.isSynthetic()) {
        continue;
      }
      String name = prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      if (method.getReturnType().getName().startsWith("org.yichuang.") && method.getReturnType().isInterface()) {
        mapped(name, method.getReturnType(), names);
      } else {
        names.add(name);
      }
    }
  }

  private static void parameters(Executable executable, Set<String> names) {
    Stream.of(executable.getParameters()).forEach(parameter -> property(parameter, names));
  }

  private static void property(AnnotatedElement element, Set<String> names) {
    ConfigProperty property = element.getAnnotation(ConfigProperty.class);
    if (property != null) {
      names.add(property.name());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Settings.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
