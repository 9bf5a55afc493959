package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Accounts, sessions and codes, for writing. */
@ApplicationScoped
class IdentityRepository {

  @ApplicationScoped
  static class Accounts implements PanacheRepositoryBase<AccountEntity, UUID> {}

  @ApplicationScoped
  static class Sessions implements PanacheRepositoryBase<SessionEntity, UUID> {}

  @ApplicationScoped
  static class Codes implements PanacheRepositoryBase<SmsCodeEntity, UUID> {}

  private final Accounts accounts;
  private final Sessions sessions;
  private final Codes codes;

  IdentityRepository(Accounts accounts, Sessions sessions, Codes codes) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.codes = codes;
  }

  Uni<AccountEntity> findByUsername(String username) {
    return accounts.find("username", username).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }

  Uni<AccountEntity> getAccount(UUID id) {
    return accounts.findById(id).onItem().ifNull().failWith(org.yichuang.shared.problem.Problem::notFound);
  }

  /** The account, locked until the transaction ends: whoever changes its rights or its log-in comes one after the other. */
  Uni<AccountEntity> lockAccount(UUID id) {
    return accounts.findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(org.yichuang.shared.problem.Problem::notFound);
  }

  Uni<Integer> endSessions(UUID account, java.time.Instant now) {
    return sessions.update("endedAt = ?1 where account = ?2 and endedAt is null", now, account);
  }

  /** All sessions of the actor's account but the present one. */
  Uni<Integer> endOtherSessions(Actor actor, java.time.Instant now) {
    return sessions.update("endedAt = ?1 where account = ?2 and endedAt is null and id <> ?3", now, actor.account(), actor.session());
  }

  Uni<AccountEntity> findByPhone(byte[] phoneIndex) {
    return accounts.find("phoneIndex", phoneIndex).firstResult();
  }

  Uni<AccountEntity> add(AccountEntity account) {
    return accounts.persistAndFlush(account);
  }

  Uni<SessionEntity> add(SessionEntity session) {
    return sessions.persist(session);
  }

  Uni<SmsCodeEntity> add(SmsCodeEntity code) {
    return codes.persist(code);
  }

  Uni<SessionEntity> findSession(UUID id) {
    return sessions.findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Uni<SessionEntity> findSessionByRefreshDigest(byte[] digest) {
    return sessions
        .find("refreshDigest = ?1 or formerRefreshDigest = ?1", digest)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult()
        .chain(session -> session == null ? findByUsed(digest) : Uni.createFrom().item(session));
  }

  /** The session that had this token long ago; null when none had. */
  private Uni<SessionEntity> findByUsed(byte[] digest) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("select cast(session as text) from refresh_used where digest = :digest", String.class)
            .setParameter("digest", digest)
            .getSingleResultOrNull())
        .chain(id -> id == null ? Uni.createFrom().nullItem() : sessions.findById(UUID.fromString(id), LockModeType.PESSIMISTIC_WRITE));
  }

  /** A token that comes again after this is known to be copied. */
  Uni<Void> rememberUsed(UUID session, byte[] digest) {
    return Panache.getSession()
        .chain(panache -> panache
            .createNativeQuery("insert into refresh_used (digest, session) values (:digest, :session) on conflict do nothing")
            .setParameter("digest", digest)
            .setParameter("session", session)
            .executeUpdate())
        .replaceWithVoid();
  }

  /** The code that was sent last to a phone, unless it has expired; the ones before it are void, also when it was used. */
  Uni<SmsCodeEntity> findLastCode(byte[] phoneIndex, java.time.Instant now) {
    return codes
        .find("phoneIndex = ?1 and expiresAt > ?2 order by createdAt desc, id desc", phoneIndex, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** Serialises first log-ins of one phone, so that one account is made. */
  Uni<Void> lockPhone(byte[] phoneIndex) {
    long key = java.nio.ByteBuffer.wrap(phoneIndex).getLong();
    return Panache.getSession()
        .chain(session -> session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) l", Integer.class).setParameter("key", key).getSingleResult())
        .replaceWithVoid();
  }
}
