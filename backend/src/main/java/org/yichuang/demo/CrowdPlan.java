package org.yichuang.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which case is a copy of which, when it happens and whose it is: most are closed and spread over three years in the order of time, the rest
 * is under way now, as in the town.
 *
 * @param closed models of cases that are over
 * @param open models of cases under way
 * @param copies how many there shall be
 * @param regular who has filed many cases
 * @param firstPerson number of the first of the new people
 * @param regularCases how many of the copies are theirs
 */
record CrowdPlan(List<CrowdModel> closed, List<CrowdModel> open, int copies, UUID regular, int firstPerson, int regularCases) {

  private static final int OPEN_PERCENT = 3;
  private static final int WEEKS = 156;
  private static final int CASES_OF_A_PERSON = 4;
  private static final int SECONDS = 3600;

  /** One copy. */
  record Copy(CrowdModel model, Duration later, CrowdPerson person) {}

  int people() {
    return Math.ceilDiv(copies, CASES_OF_A_PERSON);
  }

  CrowdPerson person(int number) {
    return CrowdPerson.of(firstPerson + number);
  }

  Copy get(int number) {
    int over = copies - copies * OPEN_PERCENT / 100;
    if (number >= over) {
      return new Copy(open.get(number % open.size()), jitter(), somebody());
    }
    CrowdModel model = closed.get(number % closed.size());
    long back = WEEKS - (long) number * WEEKS / over;
    boolean regularly = model.owner() != null && isRegular(online(number), online(over));
    return new Copy(model, jitter().minusDays(7 * back), regularly ? CrowdPerson.account(regular) : somebody());
  }

  /** A moment earlier than the model, so that whole days stay whole. */
  private static Duration jitter() {
    return Duration.ofSeconds(-1 - ThreadLocalRandom.current().nextInt(SECONDS));
  }

  private CrowdPerson somebody() {
    return person(ThreadLocalRandom.current().nextInt(people()));
  }

  /** How many copies before this one were filed online. */
  private long online(int number) {
    long ofRound = closed.stream().filter(model -> model.owner() != null).count();
    long rest = closed.stream().limit(number % closed.size()).filter(model -> model.owner() != null).count();
    return number / closed.size() * ofRound + rest;
  }

  /** Evenly over the whole time: exactly as many as are wanted, or all where there are fewer. */
  private boolean isRegular(long place, long all) {
    long wanted = Math.min(regularCases, all);
    return (place + 1) * wanted / all > place * wanted / all;
  }
}
