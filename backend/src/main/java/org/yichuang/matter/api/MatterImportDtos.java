package org.yichuang.matter.api;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.ImportReason;
import org.yichuang.matter.MatterImportQueries;
import org.yichuang.matter.MatterImportState;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.problem.ProblemTexts;
import org.yichuang.shared.time.Beijing;

/** Shapes of imports, as in openapi.yaml. */
final class MatterImportDtos {

  private MatterImportDtos() {}

  record MatterImportFinding(@NotNull Integer line, @Nullable String column, @NotNull ImportReason reason, @NotNull String text) {

    static MatterImportFinding from(MatterImportQueries.Finding finding, Locale locale) {
      String key = "import." + finding.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new MatterImportFinding(
          finding.line(), finding.column(), finding.reason(), ProblemTexts.text(key, locale, List.copyOf(finding.arguments())));
    }
  }

  record MatterImportSummary(
      @NotNull UUID id,
      @NotNull MatterImportState state,
      @NotNull String fileName,
      @Nullable String jurisdiction,
      @NotNull CsvEncoding encoding,
      @NotNull Integer total,
      @NotNull Integer created,
      @NotNull Integer updated,
      @NotNull Integer unchanged,
      @NotNull Integer rejected,
      @NotNull OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt) {

    static MatterImportSummary from(MatterImportQueries.View v) {
      return new MatterImportSummary(
          v.id(), v.state(), v.fileName(), v.jurisdiction(), v.encoding(), v.total(), v.created(), v.updated(), v.unchanged(), v.rejected(),
          Beijing.time(v.startedAt()), v.finishedAt() == null ? null : Beijing.time(v.finishedAt()));
    }
  }

  record MatterImportPage(@NotNull List<MatterImportSummary> items, @Nullable String next) {

    static MatterImportPage from(List<MatterImportQueries.View> rows, int limit) {
      List<MatterImportQueries.View> page = rows.subList(0, Math.min(limit, rows.size()));
      return new MatterImportPage(page.stream().map(MatterImportSummary::from).toList(), rows.size() > limit ? Cursor.encode(page.getLast().id()) : null);
    }
  }

  /** An import with the first of its errors and warnings. */
  record MatterImport(
      @NotNull UUID id,
      @NotNull MatterImportState state,
      @NotNull String fileName,
      @Nullable String jurisdiction,
      @NotNull CsvEncoding encoding,
      @NotNull Integer total,
      @NotNull Integer created,
      @NotNull Integer updated,
      @NotNull Integer unchanged,
      @NotNull Integer rejected,
      @NotNull OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      @NotNull List<MatterImportFinding> errors,
      @NotNull Integer errorCount,
      @NotNull List<MatterImportFinding> warnings,
      @NotNull Integer warningCount) {

    static MatterImport from(
        MatterImportQueries.View v, List<MatterImportQueries.Finding> errors, List<MatterImportQueries.Finding> warnings, Locale locale) {
      MatterImportSummary s = MatterImportSummary.from(v);
      return new MatterImport(
          s.id(), s.state(), s.fileName(), s.jurisdiction(), s.encoding(), s.total(), s.created(), s.updated(), s.unchanged(), s.rejected(),
          s.startedAt(), s.finishedAt(),
          errors.stream().map(f -> MatterImportFinding.from(f, locale)).toList(),
          v.errorCount(),
          warnings.stream().map(f -> MatterImportFinding.from(f, locale)).toList(),
          v.warningCount());
    }
  }

  record MatterImportFindingPage(@NotNull List<MatterImportFinding> items, @Nullable String next) {

    static MatterImportFindingPage from(List<MatterImportQueries.Finding> rows, int limit, Locale locale) {
      List<MatterImportQueries.Finding> page = rows.subList(0, Math.min(limit, rows.size()));
      return new MatterImportFindingPage(
          page.stream().map(f -> MatterImportFinding.from(f, locale)).toList(), rows.size() > limit ? Cursor.encode(page.getLast().seq()) : null);
    }
  }
}
