package org.yichuang.supervision.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.time.Beijing;
import org.yichuang.supervision.ActOnOrder;
import org.yichuang.supervision.BoardQueries;
import org.yichuang.supervision.IssueOrder;
import org.yichuang.supervision.OrderQueries;
import org.yichuang.supervision.SupervisionState;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionActRequest;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionBoard;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionBoardRow;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionOrder;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionOrderPage;
import org.yichuang.supervision.api.SupervisionDtos.SupervisionOrderRequest;

/** 督办. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class SupervisionResource {

  private final IssueOrder issueOrder;
  private final ActOnOrder actOnOrder;
  private final OrderQueries orders;
  private final BoardQueries board;
  private final CurrentActor current;
  private final Idempotency idempotency;
  private final Clock clock;

  SupervisionResource(
      IssueOrder issueOrder, ActOnOrder actOnOrder, OrderQueries orders, BoardQueries board, CurrentActor current, Idempotency idempotency, Clock clock) {
    this.issueOrder = issueOrder;
    this.actOnOrder = actOnOrder;
    this.orders = orders;
    this.board = board;
    this.current = current;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @Path("/applications/{id}/supervision-orders")
  @ResponseStatus(201)
  @Operation(operationId = "issueSupervisionOrder")
  @APIResponseSchema(value = SupervisionOrder.class, responseCode = "201")
  public Uni<RestResponse<SupervisionOrder>> issueSupervisionOrder(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid SupervisionOrderRequest body) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> idempotency
            .once(
                actor.principal(),
                key,
                "issueSupervisionOrder " + id,
                body,
                IssueOrder.Issued.class,
                () -> issueOrder.byHand(actor, application, body.reason(), body.days()))
            .chain(issued -> created(actor, RowId.parse(issued.order()))));
  }

  @GET
  @Path("/supervision-orders")
  @Operation(operationId = "listSupervisionOrders")
  public Uni<SupervisionOrderPage> listSupervisionOrders(
      @QueryParam("state") @Nullable SupervisionState state,
      @QueryParam("application") @Size(max = 43) @Nullable String application,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    OrderQueries.Filter filter = new OrderQueries.Filter(state, application == null ? null : RowId.parse(application));
    return current
        .get()
        .chain(actor -> orders.list(actor, filter, cursor, limit))
        .map(found -> {
          List<OrderQueries.OrderView> page = found.subList(0, Math.min(limit, found.size()));
          String next = found.size() > limit ? Cursor.encode(page.getLast().id().id()) : null;
          return new SupervisionOrderPage(page.stream().map(SupervisionOrder::from).toList(), next);
        });
  }

  @GET
  @Path("/supervision-orders/{orderId}")
  @Operation(operationId = "getSupervisionOrder")
  public Uni<SupervisionOrder> getSupervisionOrder(@PathParam("orderId") @NotNull @Size(max = 43) String orderId) {
    RowId order = RowId.parse(orderId);
    return current.get().chain(actor -> orders.get(actor, order)).map(SupervisionOrder::from);
  }

  @POST
  @Path("/supervision-orders/{orderId}/acts")
  @ResponseStatus(201)
  @Operation(operationId = "actOnSupervisionOrder")
  @APIResponseSchema(value = SupervisionOrder.class, responseCode = "201")
  public Uni<RestResponse<SupervisionOrder>> actOnSupervisionOrder(
      @PathParam("orderId") @NotNull @Size(max = 43) String orderId,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid SupervisionActRequest body) {
    RowId order = RowId.parse(orderId);
    return current
        .get()
        .chain(actor -> orders
            .standing(order)
            .chain(standing -> idempotency.once(
                actor.principal(),
                key,
                "actOnSupervisionOrder " + orderId,
                body,
                ActOnOrder.Done.class,
                () -> actOnOrder.execute(actor, standing, body.type(), body.text())))
            .chain(done -> created(actor, order)));
  }

  @GET
  @Path("/supervision-board")
  @Operation(operationId = "getSupervisionBoard")
  public Uni<SupervisionBoard> getSupervisionBoard() {
    return current
        .get()
        .chain(actor -> board.board(Access.jurisdictions(actor, Right.LIST_ALL_CASES).getFirst()))
        .map(rows -> new SupervisionBoard(rows.stream().map(SupervisionBoardRow::from).toList(), Beijing.time(clock.instant())));
  }

  private Uni<RestResponse<SupervisionOrder>> created(Actor actor, RowId order) {
    return orders
        .get(actor, order)
        .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, SupervisionOrder.from(view))
            .location(URI.create("/api/v1/supervision-orders/" + order))
            .build());
  }
}
