package org.yichuang.system.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.outbox.OutboxQueries;
import org.yichuang.shared.time.Beijing;
import org.yichuang.system.EffectiveSettings;
import org.yichuang.system.EffectiveSettings.Source;
import org.yichuang.system.InstallationKeyList;
import org.yichuang.system.InstallationKeyList.Kind;
import org.yichuang.system.InstallationKeyList.State;
import org.yichuang.system.RetryEffects;
import org.yichuang.system.ScheduledJobs;

/** Shapes of the system, as in openapi.yaml. */
final class SystemDtos {

  private SystemDtos() {}

  record Setting(@NotNull String name, @Nullable String value, @NotNull Boolean set, @NotNull Boolean secret, @NotNull Source source) {}

  record SettingList(@NotNull List<Setting> items) {

    static SettingList from(List<EffectiveSettings.Setting> settings) {
      return new SettingList(settings.stream().map(s -> new Setting(s.name(), s.value(), s.set(), s.secret(), s.source())).toList());
    }
  }

  record SystemKey(
      @NotNull Kind kind, @NotNull String id, @Nullable OffsetDateTime createdAt, @NotNull State state) {

    static SystemKey from(InstallationKeyList.Key key) {
      return new SystemKey(key.kind(), key.id(), key.created().equals(Instant.EPOCH) ? null : Beijing.time(key.created()), key.state());
    }
  }

  record KeyList(@NotNull List<SystemKey> items) {

    static KeyList from(List<InstallationKeyList.Key> keys) {
      return new KeyList(keys.stream().map(SystemKey::from).toList());
    }
  }

  record FailingEffects(@NotNull String type, @NotNull Long messages, @NotNull Integer attempts, @NotNull OffsetDateTime nextAt) {}

  record OutboxState(
      @NotNull String jurisdiction, @NotNull Long backlog, @Nullable OffsetDateTime oldestAt, @NotNull List<FailingEffects> failing) {

    static OutboxState from(OutboxQueries.Backlog b) {
      return new OutboxState(
          b.jurisdiction(),
          b.backlog(),
          Beijing.time(b.oldest()),
          b.failing().stream().map(f -> new FailingEffects(f.type(), f.messages(), f.attempts(), Beijing.time(f.next()))).toList());
    }
  }

  record ScheduledJob(@NotNull String name, @Nullable OffsetDateTime lastAt, @Nullable OffsetDateTime nextAt) {

    static ScheduledJob from(ScheduledJobs.Job job) {
      return new ScheduledJob(job.name(), Beijing.time(job.last()), Beijing.time(job.next()));
    }
  }

  record SystemJobs(@NotNull List<OutboxState> outbox, @NotNull List<ScheduledJob> scheduled) {

    static SystemJobs from(List<OutboxQueries.Backlog> backlogs, List<ScheduledJobs.Job> jobs) {
      return new SystemJobs(backlogs.stream().map(OutboxState::from).toList(), jobs.stream().map(ScheduledJob::from).toList());
    }
  }

  record OutboxRetryRequest(@NotNull @Pattern(regexp = "^([0-9]{6}|platform)$") String jurisdiction) {}

  record OutboxRetry(@NotNull String jurisdiction, @NotNull Integer messages) {

    static OutboxRetry from(RetryEffects.Retried retried) {
      return new OutboxRetry(retried.jurisdiction(), retried.messages());
    }
  }
}
