package org.yichuang.system.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.api.CheckpointDtos.AuditCheckpointList;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.outbox.OutboxQueries;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.system.EffectiveSettings;
import org.yichuang.system.InstallationKeyList;
import org.yichuang.system.RetryEffects;
import org.yichuang.system.RotateSigningKey;
import org.yichuang.system.ScheduledJobs;
import org.yichuang.system.SealLog;
import org.yichuang.system.api.SystemDtos.KeyList;
import org.yichuang.system.api.SystemDtos.OutboxRetry;
import org.yichuang.system.api.SystemDtos.OutboxRetryRequest;
import org.yichuang.system.api.SystemDtos.SettingList;
import org.yichuang.system.api.SystemDtos.SystemJobs;
import org.yichuang.system.api.SystemDtos.SystemKey;

/** The installation, for its system administrator. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class SystemResource {

  private final EffectiveSettings settings;
  private final InstallationKeyList keys;
  private final RotateSigningKey rotateSigningKey;
  private final OutboxQueries outbox;
  private final RetryEffects retryEffects;
  private final SealLog sealLog;
  private final ScheduledJobs jobs;
  private final CurrentActor current;
  private final Idempotency idempotency;

  SystemResource(
      EffectiveSettings settings,
      InstallationKeyList keys,
      RotateSigningKey rotateSigningKey,
      OutboxQueries outbox,
      RetryEffects retryEffects,
      SealLog sealLog,
      ScheduledJobs jobs,
      CurrentActor current,
      Idempotency idempotency) {
    this.settings = settings;
    this.keys = keys;
    this.rotateSigningKey = rotateSigningKey;
    this.outbox = outbox;
    this.retryEffects = retryEffects;
    this.sealLog = sealLog;
    this.jobs = jobs;
    this.current = current;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/system/configuration")
  @Operation(operationId = "listSettings")
  public Uni<SettingList> listSettings() {
    return administrator().map(actor -> SettingList.from(settings.list()));
  }

  @GET
  @Path("/system/keys")
  @Operation(operationId = "listKeys")
  public Uni<KeyList> listKeys() {
    return administrator().chain(actor -> keys.list()).map(KeyList::from);
  }

  @POST
  @Path("/system/signing-keys")
  @ResponseStatus(201)
  @Operation(operationId = "rotateSigningKey")
  @APIResponseSchema(value = SystemKey.class, responseCode = "201")
  public Uni<SystemKey> rotateSigningKey(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    return current.get().chain(actor -> rotateSigningKey.execute(actor, key)).map(SystemKey::from);
  }

  @GET
  @Path("/system/jobs")
  @Operation(operationId = "listJobs")
  public Uni<SystemJobs> listJobs() {
    return administrator().chain(actor -> outbox.backlogs()).map(backlogs -> SystemJobs.from(backlogs, jobs.list()));
  }

  @POST
  @Path("/system/outbox-retries")
  @ResponseStatus(201)
  @Operation(operationId = "retryOutbox")
  @APIResponseSchema(value = OutboxRetry.class, responseCode = "201")
  public Uni<OutboxRetry> retryOutbox(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid OutboxRetryRequest body) {
    return current
        .get()
        .chain(actor -> idempotency.once(
            actor.principal(), key, "retryOutbox", body, RetryEffects.Retried.class, () -> retryEffects.execute(actor, body.jurisdiction())))
        .map(OutboxRetry::from);
  }

  @POST
  @Path("/audit-checkpoints")
  @ResponseStatus(201)
  @Operation(operationId = "sealLog")
  @APIResponseSchema(value = AuditCheckpointList.class, responseCode = "201")
  public Uni<AuditCheckpointList> sealLog(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    return current.get().chain(actor -> sealLog.execute(actor, key)).map(AuditCheckpointList::from);
  }

  private Uni<Actor> administrator() {
    return current.get().invoke(actor -> Access.require(actor, Right.MANAGE_SYSTEM));
  }
}
