package org.yichuang.launch;

/** Why the start was given up, in one line for the person at the terminal; {@link Main} prints it without a stack. */
public final class LaunchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LaunchException(String message) {
    super(message);
  }

  LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
