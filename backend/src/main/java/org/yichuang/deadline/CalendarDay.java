package org.yichuang.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says.
 *
 * @param name of the holiday, e.g. 春节
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarDay(@NotNull LocalDate day, @NotNull Kind kind, @Nullable @Size(max = 50) String name) {

  /** What it is. */
  public enum Kind {
    /** Nobody works, whatever the weekday. */
    HOLIDAY,
    /** Worked, although it is a weekend (调休) or a holiday elsewhere. */
    WORKDAY
  }
}
