package org.yichuang.region.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.problem.ProblemTexts;

/** What there is, without log-in. */
@Path("/api/v1")
@PermitAll
class ReferenceResource {

  private final InstallationSettings settings;
  private final PrivacyNotices notices;

  ReferenceResource(InstallationSettings settings, PrivacyNotices notices) {
    this.settings = settings;
    this.notices = notices;
  }

  record PrivacyNotice(@NotNull String version, @NotNull String text) {}

  record Installation(
      @NotNull String name,
      @NotNull @Pattern(regexp = "^[0-9]{6}$") String jurisdiction,
      @NotNull String jurisdictionName,
      @NotNull Boolean demo,
      @Nullable String banner,
      @Nullable String hotline,
      @NotNull PrivacyNotice privacyNotice) {}

  @GET
  @Path("/installation")
  @Operation(operationId = "getInstallation")
  public Installation getInstallation(@Context HttpHeaders headers) {
    return new Installation(
        settings.name(),
        settings.jurisdiction(),
        settings.jurisdictionName(),
        settings.demo(),
        settings.demo() ? banner(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) : null,
        settings.hotline().orElse(null),
        new PrivacyNotice(settings.privacyNoticeVersion(), notices.text()));
  }

  private static String banner(@Nullable String acceptLanguage) {
    return Locale.ENGLISH.equals(ProblemTexts.locale(acceptLanguage)) ? "Demonstration system, not a government website" : "演示系统，非政府网站";
  }
}
