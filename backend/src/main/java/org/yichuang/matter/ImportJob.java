package org.yichuang.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.csv.CsvEncoding;

/**
 * An import in the hands of a worker.
 *
 * @param jurisdiction that it is limited to; null for all of them
 * @param holder who works on it
 * @param linesDone of the file
 */
record ImportJob(UUID id, @Nullable String jurisdiction, CsvEncoding encoding, UUID holder, int linesDone) {}
