package org.yichuang.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AccountQueries;
import org.yichuang.identity.AccountSetup;
import org.yichuang.identity.Masks;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.NamedRef;

/** Shapes of sessions and accounts, as in openapi.yaml. */
final class SessionDtos {

  private static final String PHONE = "^1[3-9][0-9]{9}$";

  private SessionDtos() {}

  /** Ways to log in. */
  enum SessionMethod {
    SMS,
    PASSWORD
  }

  record SmsCodeRequest(@NotNull @Pattern(regexp = PHONE) String phone) {}

  record SmsCodeReceipt(@NotNull OffsetDateTime expiresAt, @NotNull Integer resendAfterSeconds) {}

  record SessionRequest(
      @NotNull SessionMethod method,
      @Nullable @Pattern(regexp = PHONE) String phone,
      @Nullable @Pattern(regexp = "^[0-9]{6}$") String code,
      @Nullable @Size(max = 50) String username,
      @Nullable @Size(max = 200) String password,
      @Nullable @Size(max = 20) String recoveryCode) {}

  record PasswordChange(@NotNull @Size(min = 1, max = 200) String current, @NotNull @Size(min = 1, max = 200) String next) {}

  record SecondFactorInvitation(@NotNull String secret, @NotNull String uri, @NotNull String qrSvg) {}

  record SecondFactorCode(@NotNull @Pattern(regexp = "^[0-9]{6}$") String code) {}

  record RecoveryCodes(@NotNull List<String> codes) {}

  record OwnSession(@NotNull UUID id, @NotNull OffsetDateTime createdAt, @NotNull OffsetDateTime expiresAt, @NotNull Boolean current) {}

  record OwnSessions(@NotNull List<OwnSession> items) {}

  record RefreshRequest(@NotNull @Size(min = 1, max = 200) String refreshToken) {}

  record Session(
      @NotNull String accessToken,
      @NotNull String tokenType,
      @NotNull Integer expiresIn,
      @NotNull String refreshToken,
      @NotNull Integer refreshExpiresIn,
      @NotNull Account account) {}

  record Account(
      @NotNull UUID id,
      @Nullable String username,
      @NotNull String displayName,
      @Nullable String phone,
      @Nullable String residentId,
      @Nullable Boolean staff,
      @Nullable Boolean secondFactor,
      @NotNull List<AccountSetup> setup,
      @NotNull List<Assignment> assignments) {

    static Account from(AccountQueries.AccountView view) {
      String masked = view.name() == null ? Masks.phone(view.phone()) : Masks.name(view.name());
      return new Account(
          view.id(),
          view.username(),
          view.staff() && view.name() != null ? view.name() : String.valueOf(masked),
          Masks.phone(view.phone()),
          Masks.number(view.residentId()),
          view.staff(),
          view.staff() ? view.secondFactor() : null,
          view.setup(),
          view.assignments().stream().map(Assignment::from).toList());
    }
  }

  record Assignment(@NotNull Role role, @NotNull String jurisdiction, @Nullable NamedRef organ, @Nullable NamedRef servicePoint) {

    static Assignment from(AccountQueries.AssignmentView view) {
      return new Assignment(
          view.role(), view.jurisdiction(), NamedRef.of(view.organ(), view.organName()), NamedRef.of(view.servicePoint(), view.servicePointName()));
    }
  }

  record JwkSet(@NotNull List<Map<String, Object>> keys) {}
}
