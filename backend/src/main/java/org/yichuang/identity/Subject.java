package org.yichuang.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What access is decided about: a case, reduced to what matters for it.
 *
 * @param owner account of the applicant; none for a walk-in
 * @param filedAtWindow whether staff wrote it down
 * @param draft a draft made online belongs to nobody but its owner
 */
public record Subject(String jurisdiction, @Nullable UUID owner, String organ, @Nullable String servicePoint, boolean filedAtWindow, boolean draft) {}
