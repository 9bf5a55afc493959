package org.yichuang.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;

/**
 * One copy of a case under way.
 *
 * @param later how much later than its model it happens
 * @param words what it has in place of the words of its model
 * @param key its own
 * @param opinion the key of what was said when it was evaluated
 */
record CrowdCopy(RowId id, Duration later, List<String> words, DataKey key, @Nullable DataKey opinion) {}
