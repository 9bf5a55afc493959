package org.yichuang.application.api;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.ListQueries;
import org.yichuang.application.ListView;
import org.yichuang.application.Queue;
import org.yichuang.application.api.ApplicationDtos.ApplicationList;
import org.yichuang.application.api.ApplicationDtos.ApplicationPage;
import org.yichuang.application.api.ApplicationDtos.ApplicationSearch;
import org.yichuang.application.api.ApplicationDtos.ApplicationSummary;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.problem.Problem;

/** Lists of cases and finding one at the desk. */
@Path("/api/v1")
@Authenticated
class ListResource {

  private final ListQueries queries;
  private final CurrentActor current;

  ListResource(ListQueries queries, CurrentActor current) {
    this.queries = queries;
    this.current = current;
  }

  @GET
  @Path("/applications")
  @Operation(operationId = "listApplications")
  public Uni<ApplicationPage> listApplications(
      @QueryParam("view") @NotNull ListView view,
      @QueryParam("queue") @Nullable Queue queue,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    return current.get().chain(actor -> switch (view) {
      case mine -> {
        Access.requireCitizen(actor);
        yield queries.mine(actor.account(), cursor, limit).map(lines -> page(lines, limit, last -> Cursor.encode(last.id().id())));
      }
      case desk -> {
        Access.require(actor, Right.USE_DESK);
        yield queries.desk(actor, queue == null ? Queue.ALL : queue, cursor, limit).map(lines -> page(lines, limit, ListQueries::trayCursor));
      }
      case audit -> {
        String jurisdiction = Access.jurisdictions(actor, Right.LIST_ALL_CASES).getFirst();
        yield queries.audit(jurisdiction, cursor, limit).map(lines -> page(lines, limit, last -> Cursor.encode(last.id().id())));
      }
    });
  }

  /** A read; an Idempotency-Key is taken and not needed. */
  @POST
  @Path("/application-searches")
  @Operation(operationId = "searchApplications")
  public Uni<ApplicationList> searchApplications(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid ApplicationSearch body) {
    long given = Stream.of(body.number(), body.phone(), body.idNumber()).filter(Objects::nonNull).filter(s -> !s.isBlank()).count();
    return current.get().chain((Actor actor) -> {
      Access.require(actor, Right.USE_DESK);
      if (given != 1) {
        throw Problem.unprocessable("", "one-of-three");
      }
      return queries
          .search(actor, blankToNull(body.number()), blankToNull(body.phone()), blankToNull(body.idNumber()))
          .map(lines -> new ApplicationList(lines.stream().map(this::summary).toList()));
    });
  }

  private ApplicationPage page(List<ListQueries.Line> lines, int limit, Function<ListQueries.Line, String> cursor) {
    List<ListQueries.Line> page = lines.subList(0, Math.min(limit, lines.size()));
    return new ApplicationPage(page.stream().map(this::summary).toList(), lines.size() > limit ? cursor.apply(page.getLast()) : null);
  }

  private ApplicationSummary summary(ListQueries.Line line) {
    return ApplicationSummary.from(line, queries.lamp(line));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
