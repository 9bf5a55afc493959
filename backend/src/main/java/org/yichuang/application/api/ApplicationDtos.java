package org.yichuang.application.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.ActType;
import org.yichuang.application.Agent;
import org.yichuang.application.Applicant;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.Channel;
import org.yichuang.application.CorrectionItem;
import org.yichuang.application.DueView;
import org.yichuang.application.Lamp;
import org.yichuang.application.ListQueries;
import org.yichuang.application.Outcome;
import org.yichuang.application.Phase;
import org.yichuang.application.Recommendation;
import org.yichuang.application.SpecialProcedure;
import org.yichuang.application.TimelineQueries;
import org.yichuang.evaluation.api.EvaluationDtos;
import org.yichuang.matter.api.MatterDtos;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.time.Beijing;

/** Shapes of cases, as in openapi.yaml. */
final class ApplicationDtos {

  private ApplicationDtos() {}

  record ApplicationDraft(
      @NotNull @Size(min = 1, max = 100) String matterCode,
      @Nullable @Pattern(regexp = "^[0-9]{6}$") String jurisdiction,
      @Nullable Channel channel,
      @Nullable @Size(max = 50) String servicePoint,
      @Nullable @Valid Applicant applicant,
      @Nullable @Valid Agent agent,
      @Nullable ObjectNode answers,
      @Nullable @Size(max = 20) String privacyNoticeVersion) {}

  record ApplicationContent(
      @NotNull @Valid Applicant applicant,
      @Nullable @Valid Agent agent,
      @NotNull ObjectNode answers,
      @Nullable @Size(max = 50) String servicePoint) {}

  record ApplicationSearch(
      @Nullable @Size(max = 50) String number, @Nullable @Size(max = 18) String phone, @Nullable @Size(max = 18) String idNumber) {}

  record ApplicationSummary(
      @NotNull String id,
      @Nullable String number,
      @NotNull Phase phase,
      @Nullable Outcome outcome,
      @NotNull String matterCode,
      @NotNull String matterName,
      @NotNull String organName,
      @NotNull String applicantName,
      @NotNull Channel channel,
      @Nullable String servicePointName,
      @Nullable OffsetDateTime submittedAt,
      @Nullable DueView due,
      @NotNull Lamp lamp,
      @Nullable LocalDate suspendedUntil,
      @Nullable Boolean deemedAccepted,
      @NotNull OffsetDateTime updatedAt) {

    static ApplicationSummary from(ListQueries.Line line, Lamp lamp) {
      String name = line.applicant().masked().name();
      return new ApplicationSummary(
          line.id().toString(),
          line.number(),
          line.phase(),
          line.outcome(),
          line.matterCode(),
          line.matterName(),
          line.organName(),
          name == null ? "" : name,
          line.channel(),
          line.servicePointName(),
          Beijing.time(line.submittedAt()),
          line.dueKind() == null || line.dueOn() == null ? null : new DueView(line.dueKind(), line.dueOn(), line.dueProvisional()),
          lamp,
          line.suspendedUntil(),
          line.deemedAccepted() ? Boolean.TRUE : null,
          Beijing.time(line.updatedAt()));
    }
  }

  record ApplicationPage(@NotNull List<ApplicationSummary> items, @Nullable String next) {}

  record ApplicationList(@NotNull List<ApplicationSummary> items) {}

  record StoredFile(
      @NotNull java.util.UUID id,
      @NotNull String material,
      @NotNull String name,
      @NotNull String mediaType,
      @NotNull Long size,
      @NotNull String sha256,
      @NotNull OffsetDateTime uploadedAt) {

    static StoredFile from(CaseDetails.FileLine file) {
      return new StoredFile(
          file.id(), file.material(), file.name(), file.mediaType(), file.size(), file.sha256(), Beijing.time(file.uploadedAt()));
    }
  }

  record Correction(@NotNull Integer round, @NotNull OffsetDateTime requestedAt, @NotNull List<CorrectionItem> items) {

    static @Nullable Correction from(CaseDetails.@Nullable CorrectionView view) {
      return view == null ? null : new Correction(view.round(), Beijing.time(view.requestedAt()), view.items());
    }
  }

  record AvailableAct(@NotNull ActType type, @NotNull List<String> legalBases) {}

  record ReviewOpinion(@NotNull Recommendation recommendation, @NotNull String opinion, @Nullable String reviewer, @NotNull OffsetDateTime at) {

    static @Nullable ReviewOpinion from(TimelineQueries.@Nullable ActLine act) {
      return act == null || act.details().recommendation() == null
          ? null
          : new ReviewOpinion(
              act.details().recommendation(), String.valueOf(act.details().opinion()), act.actorName(), Beijing.time(act.at()));
    }
  }

  record Suspension(@NotNull SpecialProcedure specialProcedure, @NotNull OffsetDateTime since, @NotNull LocalDate expectedOn) {

    static @Nullable Suspension from(CaseDetails.Detail d) {
      return d.law().specialProcedure() == null || d.law().specialSince() == null || d.law().specialExpectedOn() == null
          ? null
          : new Suspension(d.law().specialProcedure(), Beijing.time(d.law().specialSince()), d.law().specialExpectedOn());
    }
  }

  record FirstSignature(@NotNull Boolean required, @Nullable Recommendation recommendation) {

    static @Nullable FirstSignature from(CaseDetails.Detail d) {
      return d.own() || !d.law().secondSignature() ? null : new FirstSignature(true, d.law().firstSignature());
    }
  }

  record Application(
      @NotNull String id,
      @Nullable String number,
      @Nullable String queryCode,
      @NotNull Phase phase,
      @Nullable Outcome outcome,
      @NotNull MatterDtos.Matter matter,
      @NotNull Applicant applicant,
      @Nullable Agent agent,
      @NotNull Boolean masked,
      @NotNull Channel channel,
      @Nullable NamedRef servicePoint,
      @NotNull ObjectNode answers,
      @NotNull List<StoredFile> files,
      @Nullable Suspension suspension,
      @Nullable Boolean deemedAccepted,
      @Nullable FirstSignature signature,
      @Nullable Correction correction,
      @Nullable DueView due,
      @NotNull Lamp lamp,
      @NotNull List<AvailableAct> availableActs,
      @NotNull Boolean editable,
      @Nullable List<String> correctable,
      @Nullable ReviewOpinion review,
      @NotNull List<EvaluationDtos.ServiceEvent> serviceEvents,
      @NotNull OffsetDateTime createdAt,
      @Nullable OffsetDateTime submittedAt,
      @Nullable OffsetDateTime acceptedAt,
      @Nullable OffsetDateTime decidedAt,
      @Nullable OffsetDateTime closedAt,
      @NotNull OffsetDateTime updatedAt) {

    static Application from(CaseDetails.Detail d) {
      return new Application(
          d.id().toString(),
          d.number(),
          d.queryCode(),
          d.phase(),
          d.outcome(),
          MatterDtos.Matter.from(d.matter()),
          d.applicant(),
          d.agent(),
          d.masked(),
          d.channel(),
          NamedRef.of(d.servicePoint(), d.servicePointName()),
          d.answers(),
          d.files().stream().map(StoredFile::from).toList(),
          Suspension.from(d),
          d.law().deemedAccepted() ? Boolean.TRUE : null,
          FirstSignature.from(d),
          Correction.from(d.correction()),
          d.due(),
          d.lamp(),
          d.possible().stream().map(p -> new AvailableAct(p.type(), p.legalBases())).toList(),
          d.editable(),
          d.correctable() == null ? null : List.copyOf(d.correctable()),
          ReviewOpinion.from(d.review()),
          d.events().stream().map(e -> EvaluationDtos.ServiceEvent.from(e, d.own())).toList(),
          Beijing.time(d.createdAt()),
          Beijing.time(d.submittedAt()),
          Beijing.time(d.acceptedAt()),
          Beijing.time(d.decidedAt()),
          Beijing.time(d.closedAt()),
          Beijing.time(d.updatedAt()));
    }
  }

  record DisclosureRequest(@NotNull @Size(min = 2, max = 200) String purpose) {}

  record Disclosure(
      @NotNull Applicant applicant,
      @Nullable Agent agent,
      @NotNull ObjectNode answers) {}

}
