package org.yichuang.staff.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Masks;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.problem.ProblemTexts;
import org.yichuang.shared.time.Beijing;
import org.yichuang.staff.Employment;
import org.yichuang.staff.HireStaff;
import org.yichuang.staff.StaffFinding;
import org.yichuang.staff.StaffFinding.Reason;
import org.yichuang.staff.StaffQueries;

/** Shapes of staff and roles, as in openapi.yaml. */
final class StaffDtos {

  private StaffDtos() {}

  /** Where somebody stands: here, away today, gone. */
  enum StaffState {
    ACTIVE,
    ABSENT,
    LEFT
  }

  record StaffRequest(
      @NotNull @Pattern(regexp = HireStaff.USERNAME) String username,
      @NotBlank @Size(max = 50) String name,
      @Nullable @Pattern(regexp = HireStaff.PHONE) String phone,
      @NotNull @Size(max = 50) String organ,
      @NotNull Employment employment,
      @Nullable @Size(max = 30) String employeeNumber) {}

  record StaffChange(
      @NotBlank @Size(max = 50) String name,
      @Nullable @Pattern(regexp = HireStaff.PHONE) String phone,
      @NotNull @Size(max = 50) String organ,
      @NotNull Employment employment,
      @Nullable @Size(max = 30) String employeeNumber) {}

  record StaffRole(
      @NotNull UUID id, @NotNull Role role, @NotNull String jurisdiction, @Nullable NamedRef organ, @Nullable NamedRef servicePoint) {

    static StaffRole from(StaffQueries.HeldRole held) {
      return new StaffRole(held.id(), held.role(), held.jurisdiction(), held.organ(), held.servicePoint());
    }
  }

  record Absence(@NotNull UUID id, @NotNull LocalDate from, @NotNull LocalDate until) {

    static Absence from(StaffQueries.Absence absence) {
      return new Absence(absence.id(), absence.from(), absence.until());
    }
  }

  record StaffRef(@NotNull String id, @NotNull String username, @NotNull String name) {}

  record StaffMember(
      @NotNull String id,
      @NotNull UUID account,
      @NotNull String username,
      @NotNull String name,
      @Nullable String phone,
      @Nullable NamedRef organ,
      @NotNull Employment employment,
      @Nullable String employeeNumber,
      @NotNull StaffState state,
      @NotNull LocalDate joinedOn,
      @Nullable LocalDate leftOn,
      @NotNull Boolean mustChangePassword,
      @NotNull Boolean secondFactor,
      @Nullable OffsetDateTime lockedUntil,
      @NotNull List<StaffRole> roles,
      @NotNull List<Absence> absences,
      @Nullable StaffRef substitute) {

    /** @param inFull for whoever keeps up the record; all others see the phone masked */
    static StaffMember from(StaffQueries.Member m, boolean inFull) {
      StaffQueries.Substitute substitute = m.substitute();
      return new StaffMember(
          m.id().toString(),
          m.id().id(),
          m.username(),
          m.name(),
          inFull ? m.phone() : Masks.phone(m.phone()),
          m.organ(),
          m.employment(),
          m.employeeNumber(),
          m.leftOn() != null ? StaffState.LEFT : m.absentToday() ? StaffState.ABSENT : StaffState.ACTIVE,
          m.joinedOn(),
          m.leftOn(),
          m.mustChangePassword(),
          m.secondFactor(),
          m.lockedUntil() == null ? null : Beijing.time(m.lockedUntil()),
          m.roles().stream().map(StaffRole::from).toList(),
          m.absences().stream().map(Absence::from).toList(),
          substitute == null ? null : new StaffRef(substitute.id().toString(), substitute.username(), substitute.name()));
    }
  }

  record StaffPage(@NotNull List<StaffMember> items, @Nullable String next) {}

  /** With the password that is told once; a repeated request is answered without it. */
  record StaffWelcome(@NotNull StaffMember staff, @Nullable String oneTimePassword) {}

  /** A line that was left out. */
  record StaffImportFinding(@NotNull Integer line, @Nullable String column, @NotNull Reason reason, @NotNull String text) {

    static StaffImportFinding from(StaffFinding finding, Locale locale) {
      String key = "staff-import." + finding.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new StaffImportFinding(finding.line(), finding.column(), finding.reason(), ProblemTexts.text(key, locale, List.of()));
    }
  }

  /** Somebody who was taken on, with the password that is told once. */
  record StaffImported(@NotNull String id, @NotNull String username, @NotNull String name, @Nullable String oneTimePassword) {}

  record StaffImport(
      @NotNull Integer total,
      @NotNull Integer created,
      @NotNull Integer rejected,
      @NotNull List<StaffImportFinding> errors,
      @NotNull List<StaffImported> staff) {}

  record RoleRequest(@NotNull Role role, @Nullable @Size(max = 50) String organ, @Nullable @Size(max = 50) String servicePoint) {}

  record SubstituteRequest(@Nullable @Size(max = 43) String substitute) {}

  record AbsenceRequest(@NotNull LocalDate from, @NotNull LocalDate until) {}
}
