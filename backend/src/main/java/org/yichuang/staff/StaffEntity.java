package org.yichuang.staff;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.RowId;

/** A member of staff of a jurisdiction; the UUID of the id is the account, where name and phone stand sealed. */
@Entity
@Table(name = "staff")
class StaffEntity {

  @EmbeddedId RowId id;
  @Version int version;
  @Nullable String organ;

  @Enumerated(EnumType.STRING)
  Employment employment;

  @Column(name = "employee_number")
  @Nullable String employeeNumber;

  /** Account of whoever stands in during absences. */
  @Nullable UUID substitute;

  @Column(name = "joined_on")
  LocalDate joinedOn;

  @Column(name = "left_on")
  @Nullable LocalDate leftOn;

  @Column(name = "changed_at")
  Instant changedAt;

  UUID account() {
    return id.id();
  }

  String jurisdiction() {
    return id.jurisdiction();
  }
}
