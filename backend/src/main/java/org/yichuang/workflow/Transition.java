package org.yichuang.workflow;

import java.util.Set;

/**
 * One line of a workflow table: in a phase, an act by one of these leads to the next phase.
 *
 * @param <P> phases
 * @param <A> acts
 * @param <W> who: relations of an actor to the thing
 * @param <E> what the act brings with it (guard, law, clock, paper), in the terms of the feature
 */
public record Transition<P extends Enum<P>, A extends Enum<A>, W extends Enum<W>, E>(P from, A act, Set<W> who, P to, E effect) {}
