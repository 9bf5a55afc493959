package org.yichuang.application;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yichuang.shared.data.RowId;

/** A file of a case; its content lies sealed in the file store, and its name is sealed too, for people put names into names. */
@Entity
@Table(name = "stored_file")
class StoredFileEntity {

  @EmbeddedId RowId id;
  UUID application;
  String material;
  byte[] name;

  @Column(name = "media_type")
  String mediaType;

  long size;
  String sha256;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  static String namePlace(UUID id) {
    return "file-name/" + id;
  }
}
