package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.crypto.Vault;

/** Second factors and recovery codes, for writing; whoever asks holds the lock of the account. They live in real time, as telephones do. */
@ApplicationScoped
class SecondFactors implements PanacheRepositoryBase<SecondFactorEntity, UUID> {

  private static final int CODES = 10;
  private static final int CODE_LENGTH = 10;

  private final Vault vault;
  private final BlindIndex index;

  SecondFactors(Vault vault, BlindIndex index) {
    this.vault = vault;
    this.index = index;
  }

  /** What was given as second factor: a code of the authenticator, or a recovery code. */
  record Proof(@Nullable String code, @Nullable String recoveryCode) {

    boolean missing() {
      return code == null && recoveryCode == null;
    }
  }

  Uni<@Nullable SecondFactorEntity> findConfirmed(UUID account) {
    return findById(account).map(factor -> factor == null || factor.confirmedAt == null ? null : factor);
  }

  /** Takes the proof if it is good; it is good once. */
  Uni<Boolean> take(AccountEntity account, SecondFactorEntity factor, Proof proof) {
    if (proof.code() != null) {
      return Uni.createFrom().item(takeCode(account, factor, proof.code()));
    }
    return takeRecoveryCode(account.id, String.valueOf(proof.recoveryCode()));
  }

  boolean takeCode(AccountEntity account, SecondFactorEntity factor, String code) {
    byte[] secret = vault.open(account.wrappedKey, AccountEntity.keyOwner(account.id)).unsealBytes(factor.secret, SecondFactorEntity.PLACE);
    var step = TimeCodes.match(secret, code, Instant.now(), factor.lastStep);
    step.ifPresent(taken -> factor.lastStep = taken);
    return step.isPresent();
  }

  private Uni<Boolean> takeRecoveryCode(UUID account, String code) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("update recovery_code set used_at = :now where account = :account and digest = :digest and used_at is null")
            .setParameter("now", Instant.now())
            .setParameter("account", account)
            .setParameter("digest", digest(account, code))
            .executeUpdate())
        .map(taken -> taken == 1);
  }

  /** A secret that waits for its first code; one that waited before is void. */
  Uni<byte[]> begin(AccountEntity account) {
    byte[] secret = Tokens.bytes(TimeCodes.SECRET_BYTES);
    byte[] sealed = vault.open(account.wrappedKey, AccountEntity.keyOwner(account.id)).sealBytes(secret, SecondFactorEntity.PLACE);
    return findById(account.id)
        .chain(known -> {
          SecondFactorEntity factor = known == null ? new SecondFactorEntity() : known;
          factor.account = account.id;
          factor.secret = sealed;
          factor.createdAt = Instant.now();
          factor.lastStep = 0;
          return known == null ? persist(factor) : Uni.createFrom().item(factor);
        })
        .replaceWith(secret);
  }

  /** Ten fresh recovery codes in the place of all former ones; they are told once. */
  Uni<List<String>> freshCodes(UUID account) {
    List<String> codes = IntStream.range(0, CODES).mapToObj(i -> Tokens.readable(CODE_LENGTH)).toList();
    return forgetCodes(account)
        .chain(() -> Multi.createFrom().iterable(codes).onItem().transformToUniAndConcatenate(code -> add(account, code)).collect().last())
        .replaceWith(codes.stream().map(code -> code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2)).toList());
  }

  /** Whether there was one. */
  Uni<Boolean> remove(UUID account) {
    return forgetCodes(account).chain(() -> deleteById(account));
  }

  private Uni<Integer> add(UUID account, String code) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("insert into recovery_code (account, digest) values (:account, :digest)")
            .setParameter("account", account)
            .setParameter("digest", digest(account, code))
            .executeUpdate());
  }

  private static Uni<Integer> forgetCodes(UUID account) {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery("delete from recovery_code where account = :account").setParameter("account", account).executeUpdate());
  }

  /** Read off a sheet of paper: with or without the dash, in small letters or capitals. */
  private byte[] digest(UUID account, String code) {
    String bare = Stream.of(code.split("[\\s-]+")).reduce("", String::concat).toUpperCase(Locale.ROOT);
    return index.exact(BlindIndex.Kind.RECOVERY_CODE, account + " " + bare);
  }
}
