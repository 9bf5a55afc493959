package org.yichuang.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yichuang.workflow.WorkflowTable.NotForYouException;
import org.yichuang.workflow.WorkflowTable.NotNowException;

/** The mechanism, with the life of a library book. */
class WorkflowTableTest {

  private enum Shelf {
    IN,
    OUT,
    LOST
  }

  private enum Deed {
    LEND,
    RETURN,
    MISS
  }

  private enum Who {
    READER,
    LIBRARIAN
  }

  private static final Transition<Shelf, Deed, Who, String> LENT_TO_MEMBERS = line(Shelf.IN, Deed.LEND, Shelf.OUT, "member", Who.READER);
  private static final Transition<Shelf, Deed, Who, String> LENT_AT_DESK = line(Shelf.IN, Deed.LEND, Shelf.OUT, "free", Who.LIBRARIAN);
  private static final Transition<Shelf, Deed, Who, String> BROUGHT_BACK = line(Shelf.OUT, Deed.RETURN, Shelf.IN, "free", Who.READER, Who.LIBRARIAN);
  private static final Transition<Shelf, Deed, Who, String> MISSED = line(Shelf.OUT, Deed.MISS, Shelf.LOST, "free", Who.LIBRARIAN);
  private static final WorkflowTable<Shelf, Deed, Who, String> TABLE = new WorkflowTable<>(List.of(LENT_TO_MEMBERS, LENT_AT_DESK, BROUGHT_BACK, MISSED));

  private static final Function<String, String> HOLDS = guard -> null;
  private static final Function<String, String> NO_MEMBER = guard -> guard.equals("member") ? "no-member" : null;

  private static Transition<Shelf, Deed, Who, String> line(Shelf from, Deed act, Shelf to, String guard, Who... who) {
    return new Transition<>(from, act, Set.of(who), to, guard);
  }

  @Nested
  class Requiring {

    @Test
    void findsTheLineOfPhaseActAndPerson() {
      assertThat(TABLE.require(Shelf.IN, Deed.LEND, Set.of(Who.READER), HOLDS)).isSameAs(LENT_TO_MEMBERS);
      assertThat(TABLE.require(Shelf.IN, Deed.LEND, Set.of(Who.LIBRARIAN), HOLDS)).isSameAs(LENT_AT_DESK);
    }

    @Test
    void saysNeverToWhoMayDoTheActInNoPhase() {
      assertThatExceptionOfType(NotForYouException.class).isThrownBy(() -> TABLE.require(Shelf.OUT, Deed.MISS, Set.of(Who.READER), HOLDS));
      assertThatExceptionOfType(NotForYouException.class).isThrownBy(() -> TABLE.require(Shelf.IN, Deed.LEND, Set.of(), HOLDS));
    }

    @Test
    void saysNotNowWhereThePhaseIsAnother() {
      assertThatExceptionOfType(NotNowException.class)
          .isThrownBy(() -> TABLE.require(Shelf.OUT, Deed.LEND, Set.of(Who.READER), HOLDS))
          .satisfies(refusal -> assertThat(refusal.reason()).isNull());
    }

    @Test
    void saysWhyTheGuardIsAgainstIt() {
      assertThatExceptionOfType(NotNowException.class)
          .isThrownBy(() -> TABLE.require(Shelf.IN, Deed.LEND, Set.of(Who.READER), NO_MEMBER))
          .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("no-member"));
    }

    @Test
    void goesByAnotherLineWhenTheFirstOnesGuardIsAgainstIt() {
      assertThat(TABLE.require(Shelf.IN, Deed.LEND, Set.of(Who.READER, Who.LIBRARIAN), NO_MEMBER)).isSameAs(LENT_AT_DESK);
    }
  }

  @Nested
  class WhatIsPossible {

    @Test
    void isWhatPhasePersonAndGuardAllow() {
      assertThat(TABLE.possible(Shelf.OUT, Set.of(Who.READER), HOLDS)).containsExactly(BROUGHT_BACK);
      assertThat(TABLE.possible(Shelf.OUT, Set.of(Who.LIBRARIAN), HOLDS)).containsExactly(BROUGHT_BACK, MISSED);
      assertThat(TABLE.possible(Shelf.IN, Set.of(Who.READER), NO_MEMBER)).isEmpty();
    }

    @Test
    void isNothingAtTheEndAndForNobody() {
      assertThat(TABLE.possible(Shelf.LOST, Set.of(Who.READER, Who.LIBRARIAN), HOLDS)).isEmpty();
      assertThat(TABLE.possible(Shelf.OUT, Set.of(), HOLDS)).isEmpty();
    }
  }

  @Nested
  class ATable {

    @Test
    void isRefusedWhenTwoLinesAreOfOnePhaseActAndPerson() {
      var twice = line(Shelf.OUT, Deed.RETURN, Shelf.LOST, "free", Who.READER);
      assertThatIllegalArgumentException().isThrownBy(() -> new WorkflowTable<>(List.of(BROUGHT_BACK, twice))).withMessage("Ambiguous: RETURN in OUT");
    }

    @Test
    void isRefusedWhenALineStandsTwice() {
      assertThatIllegalArgumentException().isThrownBy(() -> new WorkflowTable<>(List.of(MISSED, MISSED)));
    }

    @Test
    void givesItsLinesInTheirOrder() {
      assertThat(TABLE.lines()).containsExactly(LENT_TO_MEMBERS, LENT_AT_DESK, BROUGHT_BACK, MISSED);
    }
  }
}
