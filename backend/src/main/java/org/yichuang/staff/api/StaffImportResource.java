package org.yichuang.staff.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.OneTimePasswords.OneTimePassword;
import org.yichuang.identity.OneTimePasswords;
import org.yichuang.identity.Right;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.ProblemTexts;
import org.yichuang.staff.ImportStaff;
import org.yichuang.staff.StaffFile;
import org.yichuang.staff.StaffFinding;
import org.yichuang.staff.StaffQueries;
import org.yichuang.staff.api.StaffDtos.StaffImport;
import org.yichuang.staff.api.StaffDtos.StaffImportFinding;
import org.yichuang.staff.api.StaffDtos.StaffImported;

/** Taking on the staff of a list. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class StaffImportResource {

  private final ImportStaff importStaff;
  private final StaffQueries queries;
  private final StaffAnswers answers;
  private final OneTimePasswords passwords;
  private final Idempotency idempotency;
  private final Blocking blocking;
  private final CurrentActor current;

  StaffImportResource(
      ImportStaff importStaff,
      StaffQueries queries,
      StaffAnswers answers,
      OneTimePasswords passwords,
      Idempotency idempotency,
      Blocking blocking,
      CurrentActor current) {
    this.importStaff = importStaff;
    this.queries = queries;
    this.answers = answers;
    this.passwords = passwords;
    this.idempotency = idempotency;
    this.blocking = blocking;
    this.current = current;
  }

  /** What is remembered of an import: nothing personal. */
  record Done(List<String> staff, List<StaffFinding> findings, int total) {}

  @POST
  @Path("/staff-imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "importStaff")
  public Uni<StaffImport> importStaff(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @RestForm("file") @NotNull FileUpload file,
      @Context HttpHeaders headers) {
    Locale locale = ProblemTexts.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return current.get().chain(actor -> {
      String home = answers.home(actor, Right.MANAGE_STAFF);
      return blocking
          .call(() -> Files.readAllBytes(file.uploadedFile()))
          .chain(content -> blocking.call(() -> StaffFile.read(content)).chain(read -> once(actor, key, home, Digests.sha256(content), read, locale)));
    });
  }

  /** What was read and made before the transaction is of no use when the request was repeated: then it is answered as before. */
  private Uni<StaffImport> once(Actor actor, @Nullable String key, String home, String digest, StaffFile read, Locale locale) {
    Map<RowId, String> told = new HashMap<>();
    return importStaff
        .plan(actor, home, read)
        .chain(plan -> passwords.makeMany(plan.hired().size()).chain(made -> idempotency.once(
            actor.principal(), key, "importStaff", digest, Done.class, () -> hire(actor, plan, made, told).map(ids -> new Done(ids, plan.findings(), read.total())))))
        .chain(done -> answer(done, told, locale));
  }

  private Uni<List<String>> hire(Actor actor, ImportStaff.Plan plan, List<OneTimePassword> made, Map<RowId, String> told) {
    return importStaff.execute(actor, plan, made.stream().map(OneTimePassword::hash).toList()).map(ids -> {
      for (int i = 0; i < ids.size(); i++) {
        told.put(ids.get(i), made.get(i).password());
      }
      return ids.stream().map(RowId::toString).toList();
    });
  }

  private Uni<StaffImport> answer(Done done, Map<RowId, String> told, Locale locale) {
    List<RowId> ids = done.staff().stream().map(RowId::parse).toList();
    return queries.members(ids).map(members -> {
      List<StaffImported> staff = new ArrayList<>();
      for (RowId id : ids) {
        StaffQueries.Member member = members.get(id);
        staff.add(new StaffImported(id.toString(), member.username(), member.name(), told.get(id)));
      }
      List<StaffImportFinding> errors = done.findings().stream().map(finding -> StaffImportFinding.from(finding, locale)).toList();
      return new StaffImport(done.total(), staff.size(), done.total() - staff.size(), errors, staff);
    });
  }
}
