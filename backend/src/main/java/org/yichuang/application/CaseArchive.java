package org.yichuang.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yichuang.audit.Audit;
import org.yichuang.audit.AuditQueries;
import org.yichuang.document.DocumentQueries;
import org.yichuang.document.Renderings;
import org.yichuang.identity.Actor;
import org.yichuang.material.FileStore;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/**
 * Everything there is of a case in one package (归档): what was filed and done as JSON, the papers as PDF, the files as they were handed in, the
 * entries of the audit log, and a manifest with the SHA-256 of each, by which the package is checked without this program. The log keeps who
 * took it away and the hash of its manifest.
 */
@ApplicationScoped
public class CaseArchive {

  private static final int PAGE = 500;
  private static final String MANIFEST = "manifest.json";
  private static final String SUMS = "SHA256SUMS";
  private static final String README =
      """
      归档包：一件办件的全部材料。
      case.json 办件内容（未脱敏）；acts.json 办理过程；clock.json 期限；documents.json 文书目录；papers/ 文书；files/ 申请材料；
      audit.json 审计记录；manifest.json 清单。各 JSON 的格式见 openapi.yaml。
      校验：在解压后的目录中运行 sha256sum --check SHA256SUMS；manifest.json 的 SHA-256 记在审计记录 ARCHIVE_EXPORTED 中。

      Archive package of one case: everything that was filed, done and issued.
      To check it: sha256sum --check SHA256SUMS in the unpacked directory. The SHA-256 of manifest.json stands in the audit log of the case.
      """;

  private final FileStore files;
  private final DocumentQueries documents;
  private final Renderings renderings;
  private final AuditQueries audit;
  private final RecordReading recordReading;
  private final Blocking blocking;
  private final Json json;
  private final Clock clock;

  CaseArchive(
      FileStore files,
      DocumentQueries documents,
      Renderings renderings,
      AuditQueries audit,
      RecordReading recordReading,
      Blocking blocking,
      Json json,
      Clock clock) {
    this.files = files;
    this.documents = documents;
    this.renderings = renderings;
    this.audit = audit;
    this.recordReading = recordReading;
    this.blocking = blocking;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What goes into the package beside files and papers.
   *
   * @param texts documents by name, in order
   */
  public record Contents(String number, Map<String, Object> texts, List<CaseDetails.FileLine> files, List<DocumentQueries.Head> papers) {}

  /** The manifest of the package. */
  record Manifest(String format, String application, String number, OffsetDateTime exportedAt, String exportedBy, List<ArchiveZip.Entry> files) {}

  private record Part(String name, Supplier<Uni<byte[]>> content) {}

  private record Work(Actor actor, CaseDetails.Handle handle, Contents contents, ArchiveZip zip) {}

  /**
   * Records that it is taken away and fails when a file is gone, before the first byte is sent.
   *
   * @return the bytes of a ZIP, part after part; the next one is made when the last one is sent
   */
  public Uni<Multi<byte[]>> execute(Actor actor, CaseDetails.Handle handle, Contents contents) {
    return blocking
        .call(() -> contents.files().stream().allMatch(file -> files.has(handle.id(), file.id())))
        .invoke(complete -> {
          if (!complete) {
            throw new IllegalStateException("A file of case " + handle.id() + " is not on the disk");
          }
        })
        .chain(() -> recordReading.execute(actor, handle, new RecordReading.Reading("EXPORT_ARCHIVE", Map.of())))
        .map(recorded -> stream(new Work(actor, handle, contents, new ArchiveZip(clock.instant()))));
  }

  private Multi<byte[]> stream(Work work) {
    Multi<byte[]> parts =
        Multi.createFrom()
            .iterable(parts(work))
            .onItem()
            .transformToUniAndConcatenate(part -> part.content().get().chain(content -> blocking.call(() -> work.zip().add(part.name(), content))));
    return Multi.createBy().concatenating().streams(parts, Multi.createFrom().uni(Uni.createFrom().deferred(() -> blocking.call(work.zip()::end))));
  }

  private List<Part> parts(Work work) {
    RowId id = work.handle().id();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("README.txt", () -> text(README)));
    work.contents().texts().forEach((name, text) -> parts.add(new Part(name, () -> text(json.write(text)))));
    parts.add(new Part("audit.json", () -> entries(id, 0).map(all -> bytes(json.write(Map.of("items", all))))));
    int number = 0;
    for (DocumentQueries.Head paper : work.contents().papers()) {
      String name = "papers/%02d-%s.pdf".formatted(++number, paper.kind().name().toLowerCase(Locale.ROOT));
      parts.add(new Part(name, () -> documents.get(id, paper.id(), work.handle().key()).chain(full -> renderings.pdf(id, full, work.handle().key()))));
    }
    number = 0;
    for (CaseDetails.FileLine file : work.contents().files()) {
      String name = "files/%02d-%s-%s".formatted(++number, file.material(), safe(file.name()));
      parts.add(new Part(name, () -> blocking.call(() -> files.read(id, file.id(), work.handle().key()))));
    }
    parts.add(new Part(MANIFEST, () -> manifest(work)));
    parts.add(new Part(SUMS, () -> text(sums(work))));
    return parts;
  }

  /** What a file was called by whoever sent it is no path here. */
  private static String safe(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }

  private Uni<byte[]> manifest(Work work) {
    var manifest =
        new Manifest(
            "yichuang-archive-1",
            work.handle().id().toString(),
            work.contents().number(),
            Beijing.time(clock.instant()),
            work.actor().account().toString(),
            work.zip().entries());
    byte[] content = bytes(json.write(manifest));
    var reading = new RecordReading.Reading("ARCHIVE_EXPORTED", Map.of("manifest", Digests.sha256(content)));
    return recordReading.execute(work.actor(), work.handle(), reading).replaceWith(content);
  }

  /** As {@code sha256sum} reads it. */
  private static String sums(Work work) {
    return work.zip().entries().stream().map(entry -> entry.sha256() + "  " + entry.name() + "\n").collect(Collectors.joining());
  }

  private Uni<List<AuditQueries.Entry>> entries(RowId id, long after) {
    return audit.list(id.jurisdiction(), false, Audit.caseChain(id.id()), after, PAGE).chain(page -> {
      if (page.size() < PAGE) {
        return Uni.createFrom().item(page);
      }
      return entries(id, page.getLast().seq()).map(rest -> {
        List<AuditQueries.Entry> all = new ArrayList<>(page);
        all.addAll(rest);
        return all;
      });
    });
  }

  private static Uni<byte[]> text(String text) {
    return Uni.createFrom().item(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
