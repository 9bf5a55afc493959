package org.yichuang.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * How to start a program of PostgreSQL, which refuses to run as root. An ordinary account starts it directly. Root
 * enters a user namespace in which it is nobody; where containers forbid that, it becomes nobody with the one
 * capability that still reaches a data directory inside root's home.
 */
enum RunAs {
  /** An ordinary account. */
  SELF(List.of()),

  USER_NAMESPACE(List.of("unshare", "--user")),

  NOBODY(List.of(
      "setpriv",
      "--reuid=65534",
      "--regid=65534",
      "--clear-groups",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
      "--securebits=+no_setuid_fixup")); // else access(2) would not count the capability

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  RunAs(List<String> prefix) {
    this.prefix = prefix;
  }

  static RunAs detect() throws IOException {
    if (currentUser() != 0) {
      return SELF;
    }
    for (var way : List.of(USER_NAMESPACE, NOBODY)) {
      if (way.works()) {
        return way;
      }
    }
    throw new LaunchException("The embedded PostgreSQL cannot run as root here (neither unshare nor setpriv may "
        + "change the user): start Yichuang from an ordinary account.");
  }

  List<String> prefix() {
    return prefix;
  }

  /** PostgreSQL insists on owning its data; root may have run it in another way before. */
  void own(Path tree) throws IOException {
    if (this == SELF) {
      return;
    }
    int owner = this == NOBODY ? NOBODY_ID : 0;
    if (Files.getAttribute(tree, "unix:uid").equals(owner)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      // the top last: it tells whether all below it was done
      for (Path path : paths.toList().reversed()) {
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  boolean works() {
    try {
      return new Command(prefix).run("true").succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  private static int currentUser() throws IOException {
    return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
  }
}
