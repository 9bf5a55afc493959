package org.yichuang.shared.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends traces to the collector that an installation names. The exporter that Quarkus would install is switched off when the program is built,
 * so that no span can leave past {@link DiscreetSpan}.
 */
@ApplicationScoped
class TraceExport {

  @Produces
  @Singleton
  SpanProcessor processor(@ConfigProperty(name = "yichuang.traces.endpoint") Optional<URI> endpoint) {
    return endpoint.map(TraceExport::to).orElseGet(SpanProcessor::composite);
  }

  private static SpanProcessor to(URI endpoint) {
    return BatchSpanProcessor.builder(new DiscreetExporter(OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build())).build();
  }
}
