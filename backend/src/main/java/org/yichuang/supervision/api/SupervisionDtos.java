package org.yichuang.supervision.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.time.Beijing;
import org.yichuang.supervision.BoardQueries;
import org.yichuang.supervision.OrderQueries;
import org.yichuang.supervision.SupervisionActType;
import org.yichuang.supervision.SupervisionKind;
import org.yichuang.supervision.SupervisionState;

/** Shapes of orders and of the board, as in openapi.yaml. */
final class SupervisionDtos {

  private SupervisionDtos() {}

  record SupervisionOrderRequest(@NotNull @Size(min = 1, max = 1000) String reason, @Nullable @Min(1) @Max(10) Integer days) {}

  record SupervisionActRequest(@NotNull SupervisionActType type, @NotNull @Size(min = 1, max = 1000) String text) {}

  record SupervisionStep(
      @NotNull SupervisionActType type, @NotNull OffsetDateTime at, @NotNull String role, @Nullable String actorName, @NotNull String text) {

    static SupervisionStep from(OrderQueries.Step step) {
      return new SupervisionStep(step.type(), Beijing.time(step.at()), step.role().name(), step.actorName(), step.text());
    }
  }

  record SupervisionOrder(
      @NotNull String id,
      @NotNull String application,
      @Nullable String number,
      @NotNull SupervisionKind kind,
      @NotNull SupervisionState state,
      @NotNull String organName,
      @NotNull String matterName,
      @Nullable @Schema(ref = "#/components/schemas/DueKind") String dueKind,
      @Nullable LocalDate dueOn,
      @NotNull String reason,
      @Nullable String issuedBy,
      @NotNull OffsetDateTime issuedAt,
      @NotNull LocalDate answerBy,
      @NotNull Boolean late,
      @NotNull Boolean explained,
      @NotNull List<SupervisionStep> steps,
      @NotNull List<SupervisionActType> availableActs) {

    static SupervisionOrder from(OrderQueries.OrderView view) {
      return new SupervisionOrder(
          view.id().toString(),
          view.application().toString(),
          view.number(),
          view.kind(),
          view.state(),
          view.organName(),
          view.matterName(),
          view.dueKind(),
          view.dueOn(),
          view.reason(),
          view.issuedBy(),
          Beijing.time(view.issuedAt()),
          view.answerBy(),
          view.late(),
          view.explained(),
          view.steps().stream().map(SupervisionStep::from).toList(),
          view.possible());
    }
  }

  record SupervisionOrderPage(@NotNull List<SupervisionOrder> items, @Nullable String next) {}

  record SupervisionBoardRow(
      @NotNull NamedRef organ,
      @NotNull Long underWay,
      @NotNull Long green,
      @NotNull Long yellow,
      @NotNull Long red,
      @NotNull Long suspended,
      @NotNull Long waiting,
      @NotNull Long deemedAccepted,
      @NotNull Long openOrders) {

    static SupervisionBoardRow from(BoardQueries.BoardRow row) {
      return new SupervisionBoardRow(
          row.organ(), row.underWay(), row.green(), row.yellow(), row.red(), row.suspended(), row.waiting(), row.deemedAccepted(), row.openOrders());
    }
  }

  record SupervisionBoard(@NotNull List<SupervisionBoardRow> items, @NotNull OffsetDateTime at) {}
}
