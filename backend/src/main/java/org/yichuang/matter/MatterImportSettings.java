package org.yichuang.matter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** How large a catalogue may be, and how often somebody looks for one. */
@ConfigMapping(prefix = "yichuang.matter-imports")
public interface MatterImportSettings {

  /** Largest file; the limit of a whole request stands in quarkus.http.limits.max-body-size. */
  MemorySize maxBytes();

  /** Most rows, the header and blank lines not counted. */
  int maxRows();

  /** Read by the scheduler of {@link MatterImportWorker}. */
  String every();
}
