package org.yichuang.identity;

import org.jspecify.annotations.Nullable;

/** A role and where it holds. */
public record Assignment(Role role, String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {}
