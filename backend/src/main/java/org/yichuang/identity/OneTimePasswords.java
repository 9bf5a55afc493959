package org.yichuang.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.http.Blocking;

/** Passwords that an administrator hands over once and the owner changes at the first log-in. Nothing of them is kept but the hash. */
@ApplicationScoped
public class OneTimePasswords {

  /** 14 of 31 characters are 69 bits: no guessing, however cheap a guess is. */
  private static final int LENGTH = 14;

  private static final int COST = 10;
  /** Hundreds at once must not take a minute; randomness makes up for it. */
  private static final int COST_OF_MANY = 6;

  private final Blocking blocking;

  OneTimePasswords(Blocking blocking) {
    this.blocking = blocking;
  }

  /** A password and its hash. */
  public record OneTimePassword(String password, String hash) {}

  public Uni<OneTimePassword> make() {
    return blocking.call(() -> make(COST));
  }

  public Uni<List<OneTimePassword>> makeMany(int count) {
    return blocking.call(() -> IntStream.range(0, count).mapToObj(i -> make(COST_OF_MANY)).toList());
  }

  private static OneTimePassword make(int cost) {
    String password = Tokens.readable(LENGTH);
    return new OneTimePassword(password, BcryptUtil.bcryptHash(password, cost));
  }
}
