package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.limit.RateLimits;

/** Sends a log-in code to a phone, whether or not an account exists. */
@ApplicationScoped
public class SendSmsCode {

  static final String CONTEXT = "sms-code";

  private final IdentityRepository repository;
  private final Outbox outbox;
  private final Vault vault;
  private final BlindIndex index;
  private final RateLimits limits;
  private final SessionSettings settings;
  private final Json json;
  private final Clock clock;

  SendSmsCode(
      IdentityRepository repository, Outbox outbox, Vault vault, BlindIndex index, RateLimits limits, SessionSettings settings, Json json, Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.vault = vault;
    this.index = index;
    this.limits = limits;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** A code and where it goes, sealed until it is sent. */
  record Letter(String phone, String code) {}

  /** Takes from the limits of phone and address; 429 past them. */
  public void limit(String phone, String address) {
    limits.take(RateLimits.Limit.SMS_ADDRESS, address);
    String key = HexFormat.of().formatHex(index.of(BlindIndex.Kind.PHONE, phone));
    limits.take(RateLimits.Limit.SMS_RESEND, key);
    limits.take(RateLimits.Limit.SMS_DAILY, key);
  }

  /** Returns when the code expires. */
  @WithTransaction
  public Uni<Instant> execute(String phone) {
    String code = Tokens.digits(6);
    Instant now = clock.instant();
    SmsCodeEntity entity = new SmsCodeEntity();
    entity.id = RowId.freshUuid();
    entity.phoneIndex = index.of(BlindIndex.Kind.PHONE, phone);
    entity.codeDigest = digest(index, entity.id, code);
    entity.sealed = vault.seal(json.write(new Letter(phone, code)), CONTEXT + "/" + entity.id);
    entity.createdAt = now;
    entity.expiresAt = now.plus(settings.code());
    return repository
        .add(entity)
        .chain(() -> outbox.put(Outbox.PLATFORM, OutboxType.SMS_CODE, Map.of("code", entity.id.toString())))
        .replaceWith(entity.expiresAt);
  }

  static byte[] digest(BlindIndex index, UUID id, String code) {
    return index.exact(BlindIndex.Kind.SMS_CODE, id + " " + code);
  }
}
