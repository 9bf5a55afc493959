package org.yichuang.shared.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A span as it may leave the house (PIPL Art. 6): what was done, when, how long and with which answer. Addresses, queries, ids, hosts and the
 * words of exceptions stay here, for each of them may tell of a person. What is not named below does not leave.
 */
final class DiscreetSpan extends DelegatingSpanData {

  private static final Set<String> ALLOWED =
      Set.of(
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "url.scheme",
          "error.type",
          "db.system",
          "db.operation",
          "db.statement",
          "db.sql.table",
          "code.function",
          "code.namespace");

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final String STATEMENT = "db.statement";

  /** Our statements carry parameters; a literal that stands in one all the same stays here. */
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");

  private final Attributes attributes;

  DiscreetSpan(SpanData span) {
    super(span);
    this.attributes = allowed(span.getAttributes());
  }

  private static Attributes allowed(Attributes all) {
    var builder = Attributes.builder();
    all.forEach((key, value) -> {
      if (key.getKey().equals(STATEMENT)) {
        builder.put(STATEMENT, LITERAL.matcher(String.valueOf(value)).replaceAll("?"));
      } else if (ALLOWED.contains(key.getKey())) {
        put(builder, key, value);
      }
    });
    return builder.build();
  }

  @SuppressWarnings("unchecked") // a key and its value come from the same span
  private static void put(io.opentelemetry.api.common.AttributesBuilder builder, AttributeKey<?> key, Object value) {
    builder.put((AttributeKey<Object>) key, value);
  }

  /** A request is named by its route; one that has none could be named by whatever was asked for. */
  @Override
  public String getName() {
    if (getKind() != SpanKind.SERVER) {
      return super.getName();
    }
    String method = String.valueOf(attributes.get(METHOD));
    String route = attributes.get(ROUTE);
    return route == null ? method : method + " " + route;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  /** Exceptions, whose messages quote what was wrong. */
  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public List<LinkData> getLinks() {
    return List.of();
  }

  @Override
  public int getTotalRecordedLinks() {
    return 0;
  }

  @Override
  public StatusData getStatus() {
    return StatusData.create(super.getStatus().getStatusCode(), "");
  }

  @Override
  public SpanContext getSpanContext() {
    return plain(super.getSpanContext());
  }

  @Override
  public SpanContext getParentSpanContext() {
    return plain(super.getParentSpanContext());
  }

  /** The trace state is free text of the caller. */
  private static SpanContext plain(SpanContext context) {
    return SpanContext.create(context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
  }
}
