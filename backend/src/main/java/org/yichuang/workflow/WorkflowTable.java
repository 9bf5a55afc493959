package org.yichuang.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one mechanism for everything that has a life: an immutable table of transitions. It decides what is possible, and says so to whoever
 * asks; nothing else may restate it.
 */
public final class WorkflowTable<P extends Enum<P>, A extends Enum<A>, W extends Enum<W>, E> {

  private final List<Transition<P, A, W, E>> lines;

  /**
   * @throws IllegalArgumentException when two lines are of the same phase, act and person
   */
  public WorkflowTable(List<Transition<P, A, W, E>> lines) {
    this.lines = List.copyOf(lines);
    for (int i = 0; i < lines.size(); i++) {
      Transition<P, A, W, E> line = lines.get(i);
      boolean twice =
          lines.subList(0, i).stream()
              .anyMatch(other -> other.from() == line.from() && other.act() == line.act() && !Collections.disjoint(other.who(), line.who()));
      if (twice) {
        throw new IllegalArgumentException("Ambiguous: " + line.act() + " in " + line.from());
      }
    }
  }

  public List<Transition<P, A, W, E>> lines() {
    return lines;
  }

  /** What these relations may do in a phase, as far as the guards hold. */
  public List<Transition<P, A, W, E>> possible(P phase, Set<W> relations, Function<E, @Nullable String> guard) {
    return lines.stream().filter(line -> line.from() == phase && meets(line, relations) && guard.apply(line.effect()) == null).toList();
  }

  /**
   * The line by which an act goes forward.
   *
   * @param guard what a line wants besides: null when it holds, else the reason why not
   * @throws NotForYouException when these relations may do the act in no phase
   * @throws NotNowException when they may do it, but not in this phase, or not while the guard says no
   */
  public Transition<P, A, W, E> require(P phase, A act, Set<W> relations, Function<E, @Nullable String> guard) {
    List<Transition<P, A, W, E>> theirs = lines.stream().filter(line -> line.act() == act && meets(line, relations)).toList();
    if (theirs.isEmpty()) {
      throw new NotForYouException();
    }
    String reason = null;
    for (Transition<P, A, W, E> line : theirs) {
      if (line.from() == phase) {
        String against = guard.apply(line.effect());
        if (against == null) {
          return line;
        }
        reason = reason == null ? against : reason;
      }
    }
    throw new NotNowException(reason);
  }

  private static <W extends Enum<W>> boolean meets(Transition<?, ?, W, ?> line, Collection<W> relations) {
    return !Collections.disjoint(line.who(), relations);
  }

  /** The act is never theirs to do. */
  public static final class NotForYouException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The act is theirs, but not now. */
  public static final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String reason;

    NotNowException(@Nullable String reason) {
      this.reason = reason;
    }

    /** What the guard said, or null when the phase alone stands against it. */
    public @Nullable String reason() {
      return reason;
    }
  }
}
