package org.yichuang.shared.trace;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/** Takes traces as a collector would (OTLP over HTTP), and keeps every byte of them. */
final class Collector implements AutoCloseable {

  private final HttpServer server;
  private final Queue<byte[]> received = new ConcurrentLinkedQueue<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start(int port) throws IOException {
    Collector collector = new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    collector.server.createContext("/v1/traces", collector::take);
    collector.server.start();
    return collector;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      received.add((packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()).readAllBytes());
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Everything that arrived, as one text. */
  String text() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    received.forEach(all::writeBytes);
    return all.toString(StandardCharsets.UTF_8);
  }

  /**
   * One span.
   *
   * @param kind 1 internal, 2 server, 3 client
   */
  record Span(String trace, String id, String parent, String name, long kind) {}

  /** The message is read without its schema: TracesData 1, ResourceSpans 2, ScopeSpans 2 are lists of what lies below. */
  List<Span> spans() {
    return received.stream()
        .flatMap(message -> below(ByteString.copyFrom(message), 1).stream())
        .flatMap(resource -> below(resource, 2).stream())
        .flatMap(scope -> below(scope, 2).stream())
        .map(Collector::span)
        .toList();
  }

  private static List<ByteString> below(ByteString message, int field) {
    return fields(message).getField(field).getLengthDelimitedList();
  }

  private static Span span(ByteString message) {
    UnknownFieldSet fields = fields(message);
    return new Span(hex(fields, 1), hex(fields, 2), hex(fields, 4), fields.getField(5).getLengthDelimitedList().getFirst().toStringUtf8(), fields.getField(6).getVarintList().getFirst());
  }

  private static String hex(UnknownFieldSet fields, int field) {
    return fields.hasField(field) ? HexFormat.of().formatHex(fields.getField(field).getLengthDelimitedList().getFirst().toByteArray()) : "";
  }

  private static UnknownFieldSet fields(ByteString message) {
    try {
      return UnknownFieldSet.parseFrom(message);
    } catch (InvalidProtocolBufferException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
