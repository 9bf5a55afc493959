package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.matter.Matter;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/** Adds a file to a case, and takes one away. The content is written before and deleted after, outside the transaction. */
@ApplicationScoped
public class KeepFile {

  /** Files that one material may have. */
  static final int MOST = 20;

  private final ApplicationRepository repository;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  KeepFile(ApplicationRepository repository, Audit audit, Vault vault, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** A file whose content is stored already. */
  public record NewFile(UUID id, String material, String name, String mediaType, long size, String sha256) {}

  /** The file. */
  public record Kept(String application, UUID file) {}

  @WithTransaction
  public Uni<Kept> add(Actor actor, RowId id, Matter matter, NewFile file) {
    return repository.lock(id).chain(application -> {
      Access.require(actor, Operation.EDIT, application.subject());
      application.requireEditable();
      if (matter.material(file.material()) == null) {
        throw Problem.unprocessable("/material", "unknown-material");
      }
      application.updatedAt = clock.instant();
      return repository
          .files(id)
          .invoke(files -> {
            if (files.stream().filter(f -> f.material.equals(file.material())).count() >= MOST) {
              throw Problem.unprocessable("/file", "too-many-files", MOST);
            }
          })
          .chain(() -> repository.add(entity(application, file)))
          .chain(() -> record(actor, application, "ADD_FILE", file.id(), file.sha256()))
          .chain(repository::flushNow)
          .replaceWith(new Kept(id.toString(), file.id()));
    });
  }

  @WithTransaction
  public Uni<Void> remove(Actor actor, RowId id, UUID file) {
    return repository.lock(id).chain(application -> {
      Access.require(actor, Operation.EDIT, application.subject());
      return repository.file(id, file).chain(found -> {
        application.requireEditable();
        application.updatedAt = clock.instant();
        return repository
            .remove(found)
            .chain(() -> record(actor, application, "REMOVE_FILE", file, found.sha256))
            .chain(repository::flushNow);
      });
    });
  }

  private StoredFileEntity entity(ApplicationEntity application, NewFile file) {
    StoredFileEntity entity = new StoredFileEntity();
    entity.id = new RowId(application.id.jurisdiction(), file.id());
    entity.application = application.id.id();
    entity.material = file.material();
    entity.name = vault.open(application.wrappedKey, ApplicationEntity.keyOwner(application.id)).seal(file.name(), StoredFileEntity.namePlace(file.id()));
    entity.mediaType = file.mediaType();
    entity.size = file.size();
    entity.sha256 = file.sha256();
    entity.uploadedAt = clock.instant();
    return entity;
  }

  private Uni<Void> record(Actor actor, ApplicationEntity application, String action, UUID file, String sha256) {
    return audit.append(CaseEvidence.writing(actor, application, action, Map.of("file", file.toString(), "sha256", sha256)));
  }
}
