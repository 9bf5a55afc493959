package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Binds an authenticator to one's own account: a secret first, then a code that proves it arrived, then codes for the day it is lost. */
@ApplicationScoped
public class SetUpSecondFactor {

  private final Steps steps;
  private final LivingSessions living;

  SetUpSecondFactor(Steps steps, LivingSessions living) {
    this.steps = steps;
    this.living = living;
  }

  /** What the authenticator needs: to be typed, or as QR code. */
  public record Invitation(String secret, String uri, String qrSvg) {}

  /** 409 when there is a second factor already. */
  public Uni<Invitation> begin(Actor actor) {
    return steps.begin(actor);
  }

  /** The recovery codes. 422 for a wrong code. */
  public Uni<List<String>> confirm(Actor actor, String code) {
    return steps.confirm(actor, code).invoke(() -> living.forgetAccount(actor.account()));
  }

  /** Other recovery codes; a wrong code counts towards the lock. */
  public Uni<List<String>> renewCodes(Actor actor, String code) {
    return steps.renewCodes(actor, code).onItem().ifNull().failWith(SetUpSecondFactor::wrong);
  }

  private static Problem wrong() {
    return Problem.unprocessable("/code", "second-factor-code");
  }

  /** The transactions. */
  @ApplicationScoped
  static class Steps {

    private final IdentityRepository repository;
    private final SecondFactors factors;
    private final LogInAttempts attempts;
    private final String issuer;

    Steps(IdentityRepository repository, SecondFactors factors, LogInAttempts attempts, @ConfigProperty(name = "yichuang.installation.name") String issuer) {
      this.repository = repository;
      this.factors = factors;
      this.attempts = attempts;
      this.issuer = issuer;
    }

    @WithTransaction
    Uni<Invitation> begin(Actor actor) {
      Access.requireStaff(actor);
      return repository.lockAccount(actor.account()).chain(account -> factors.findConfirmed(account.id).chain(confirmed -> {
        if (confirmed != null) {
          throw Problem.of(ProblemType.CONFLICT, "second-factor-exists");
        }
        return factors.begin(account).map(secret -> invitation(account, secret));
      }));
    }

    @WithTransaction
    Uni<List<String>> confirm(Actor actor, String code) {
      Access.requireStaff(actor);
      return repository.lockAccount(actor.account()).chain(account -> factors.findById(account.id).chain(factor -> {
        if (factor == null || factor.confirmedAt != null) {
          throw Problem.of(ProblemType.CONFLICT, factor == null ? "second-factor-not-begun" : "second-factor-exists");
        }
        if (!factors.takeCode(account, factor, code)) {
          throw wrong();
        }
        factor.confirmedAt = Instant.now();
        account.secondFactorRemovedBy = null;
        return attempts.record(account.id, "SECOND_FACTOR_SET_UP").chain(() -> factors.freshCodes(account.id));
      }));
    }

    @WithTransaction
    Uni<@Nullable List<String>> renewCodes(Actor actor, String code) {
      Access.requireStaff(actor);
      return repository.lockAccount(actor.account()).chain(account -> factors.findConfirmed(account.id).chain(factor -> {
        attempts.refuseLocked(account);
        if (factor == null) {
          throw Problem.of(ProblemType.CONFLICT, "second-factor-not-begun");
        }
        if (!factors.takeCode(account, factor, code)) {
          return attempts.failed(account).replaceWith((List<String>) null);
        }
        return attempts.record(account.id, "RECOVERY_CODES_RENEWED").chain(() -> factors.freshCodes(account.id));
      }));
    }

    private Invitation invitation(AccountEntity account, byte[] secret) {
      String base32 = new Base32().encodeAsString(secret).replace("=", "");
      String label = encoded(issuer) + ":" + encoded(String.valueOf(account.username));
      String uri = "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
      return new Invitation(base32, uri, QrCodes.svg(uri));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
