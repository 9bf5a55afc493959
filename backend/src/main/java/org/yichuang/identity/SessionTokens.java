package org.yichuang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.limit.LimitSettings;

/** What of tokens and their lives is told to clients. */
@ApplicationScoped
public class SessionTokens {

  private final AccessTokens tokens;
  private final SessionSettings settings;
  private final LimitSettings limits;
  private final BlindIndex index;

  SessionTokens(AccessTokens tokens, SessionSettings settings, LimitSettings limits, BlindIndex index) {
    this.tokens = tokens;
    this.settings = settings;
    this.limits = limits;
    this.index = index;
  }

  /** A signed access token of an opened session. */
  public String access(OpenSession.Opened opened) {
    return tokens.sign(opened.account(), opened.session());
  }

  public int accessSeconds() {
    return (int) settings.access().toSeconds();
  }

  public int refreshSeconds(boolean staff) {
    return (int) (staff ? settings.staffRefresh() : settings.refresh()).toSeconds();
  }

  public int resendSeconds() {
    return (int) limits.smsResend().period().toSeconds();
  }

  /** Public keys (RFC 7517). */
  public String jwks() {
    return tokens.jwks();
  }

  /** A stand-in for a phone where it serves as principal of a request without account. */
  public String principal(String phone) {
    return HexFormat.of().formatHex(index.of(BlindIndex.Kind.PHONE, phone), 0, 16);
  }
}
