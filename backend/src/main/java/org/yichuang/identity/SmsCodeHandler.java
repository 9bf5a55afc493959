package org.yichuang.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yichuang.notification.SmsSender;
import org.yichuang.outbox.OutboxHandler;
import org.yichuang.outbox.OutboxMessage;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.json.Json;

/** Sends a log-in code and forgets it. */
@ApplicationScoped
class SmsCodeHandler implements OutboxHandler {

  private final Pool pool;
  private final SmsSender sender;
  private final Vault vault;
  private final Json json;

  SmsCodeHandler(Pool pool, SmsSender sender, Vault vault, Json json) {
    this.pool = pool;
    this.sender = sender;
    this.vault = vault;
    this.json = json;
  }

  @Override
  public OutboxType type() {
    return OutboxType.SMS_CODE;
  }

  @Override
  public Uni<Void> handle(OutboxMessage message) {
    UUID id = UUID.fromString(message.get("code"));
    return pool.preparedQuery("select sealed from sms_code where id = $1 and sealed is not null")
        .execute(Tuple.of(id))
        .chain(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (!found.hasNext()) {
            return Uni.createFrom().voidItem();
          }
          String sealed = vault.unseal(found.next().getBuffer(0).getBytes(), SendSmsCode.CONTEXT + "/" + id);
          SendSmsCode.Letter letter = json.read(sealed, SendSmsCode.Letter.class);
          return sender
              .send(letter.phone(), "【一窗】您的登录验证码是 " + letter.code() + "，5 分钟内有效。工作人员不会向您索要验证码。")
              .chain(() -> pool.preparedQuery("update sms_code set sealed = null where id = $1").execute(Tuple.of(id)))
              .replaceWithVoid();
        });
  }
}
