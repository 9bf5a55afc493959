package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.CaseNumbers;
import org.yichuang.audit.Audit;
import org.yichuang.audit.ChainCopies;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.time.Beijing;

/** Writes copies of cases, and the people whose cases they are, into a batch. */
@Singleton
@UnlessBuildProfile("prod")
class CrowdCopies {

  private static final int QUERY_CODE_LENGTH = 8;

  private final CrowdSeals seals;
  private final ChainCopies chains;

  CrowdCopies(CrowdSeals seals, ChainCopies chains) {
    this.seals = seals;
    this.chains = chains;
  }

  /** Numbers that all copies draw from. */
  record Numbers(AtomicLong cases, CrowdPapers papers) {}

  void add(CrowdBatch batch, CrowdModel model, Duration later, CrowdPerson person, Numbers numbers) {
    RowId id = new RowId(model.id().jurisdiction(), ordered(model.created().plus(later)));
    List<String> words = words(model, later, id, person, numbers);
    DataKey opinion = model.opinion() < 0 ? null : seals.fresh("evaluation/" + id.jurisdiction() + "-" + words.get(model.opinion()));
    CrowdCopy copy = new CrowdCopy(id, later, words, seals.fresh("application/" + id), opinion);
    model.rows().forEach((table, rows) -> rows.forEach(cells -> batch.row(table, cells, copy)));
    chain(batch, model, copy);
  }

  private static List<String> words(CrowdModel model, Duration later, RowId id, CrowdPerson person, Numbers numbers) {
    List<String> words = new ArrayList<>(model.words().size());
    for (int i = 0; i < model.words().size(); i++) {
      String word = model.words().word(i);
      words.add(
          switch (model.words().kind(i)) {
            case CASE -> id.id().toString();
            case ROW -> ordered(model.created().plus(later)).toString();
            case OWNER -> person.account().toString();
            case NUMBER -> number(model, later, numbers.cases().getAndIncrement());
            case NAME -> model.person() ? or(person.name(), word) : word;
            case ID_NUMBER -> model.person() ? or(person.idNumber(), word) : word;
            case PHONE -> or(person.phone(), word);
            case QUERY_CODE -> Tokens.readable(QUERY_CODE_LENGTH);
            case PAPER -> numbers.papers().next(java.util.Objects.requireNonNull(model.papers().get(i)), word, later);
          });
    }
    return words;
  }

  private static String or(@Nullable String own, String model) {
    return own == null ? model : own;
  }

  private static String number(CrowdModel model, Duration later, long sequence) {
    Instant submitted = java.util.Objects.requireNonNull(model.submitted());
    return CaseNumbers.of(model.id().jurisdiction(), Beijing.day(submitted.plus(later)), sequence);
  }

  /** A UUIDv7 of that time. */
  private static UUID ordered(Instant at) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12), 1L << 63 | random.nextLong() >>> 2);
  }

  private void chain(CrowdBatch batch, CrowdModel model, CrowdCopy copy) {
    String chain = Audit.caseChain(copy.id().id());
    byte[] hash = chains.genesis();
    for (CrowdModel.Link link : model.chain()) {
      String actor = link.actor().with(copy.words());
      String facts = link.facts().with(copy.words());
      Instant at = link.at().plus(copy.later());
      hash = chains.hash(
          new ChainCopies.Link(
              copy.id().jurisdiction(), chain, link.seq(), at, link.action(), actor, link.role(), link.organ(), link.digest(), facts),
          hash);
      StringBuilder out = batch.of(CrowdSchema.ENTRY);
      tabbed(out, copy.id().jurisdiction(), chain, link.seq(), at, link.action(), actor, link.role(), link.organ());
      CrowdCell.hex(out, link.digest());
      out.append('\t');
      CrowdCell.hex(out, hash);
      out.append('\t').append(CrowdCell.escape(facts));
      CrowdBatch.end(out);
    }
    StringBuilder head = batch.of(CrowdSchema.HEAD);
    tabbed(head, copy.id().jurisdiction(), chain, model.chain().getLast().seq());
    CrowdCell.hex(head, hash);
    CrowdBatch.end(head);
    // its last link, and so all of it, waits for a checkpoint
    StringBuilder waiting = batch.of(CrowdSchema.UNSEALED);
    tabbed(waiting, copy.id().jurisdiction(), chain, model.chain().getLast().seq());
    waiting.append(model.chain().getLast().at().plus(copy.later()));
    CrowdBatch.end(waiting);
  }

  /** An account with its data, sealed with its own key; nobody has logged in with it yet. */
  void add(CrowdBatch batch, CrowdPerson person, Instant since) {
    DataKey key = seals.fresh("account/" + person.account());
    StringBuilder out = batch.of(CrowdSchema.ACCOUNT);
    tabbed(out, person.account(), 0, false);
    CrowdCell.hex(out, key.wrapped());
    for (String value : List.of("name\t" + person.name(), "phone\t" + person.phone(), "resident-id\t" + person.idNumber())) {
      int tab = value.indexOf('\t');
      out.append('\t');
      CrowdCell.hex(out, java.util.Objects.requireNonNull(key.seal(value.substring(tab + 1), value.substring(0, tab))));
    }
    out.append('\t');
    CrowdCell.hex(out, seals.index(BlindIndex.Kind.PHONE, String.valueOf(person.phone())));
    out.append('\t').append(since);
    CrowdBatch.end(out);
  }

  private static void tabbed(StringBuilder out, Object... values) {
    for (Object value : values) {
      out.append(value).append('\t');
    }
  }
}
