package org.yichuang.shared.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/** Exports spans without what may tell of a person. */
final class DiscreetExporter implements SpanExporter {

  private final SpanExporter exporter;

  DiscreetExporter(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return exporter.export(spans.stream().<SpanData>map(DiscreetSpan::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofAll(List.of(exporter.flush(), exporter.shutdown()));
  }
}
