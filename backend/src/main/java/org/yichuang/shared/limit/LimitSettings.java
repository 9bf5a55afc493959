package org.yichuang.shared.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How wide each limit is: that many in that time. */
@ConfigMapping(prefix = "yichuang.limits")
public interface LimitSettings {

  Setting requests();

  Setting address();

  Setting smsResend();

  Setting smsDaily();

  Setting smsAddress();

  Setting loginAddress();

  Setting progressNumber();

  Setting progressAddress();

  /** One limit. */
  interface Setting {
    int capacity();

    Duration period();
  }

  default Setting of(RateLimits.Limit limit) {
    return switch (limit) {
      case REQUESTS -> requests();
      case ADDRESS -> address();
      case SMS_RESEND -> smsResend();
      case SMS_DAILY -> smsDaily();
      case SMS_ADDRESS -> smsAddress();
      case LOGIN_ADDRESS -> loginAddress();
      case PROGRESS_NUMBER -> progressNumber();
      case PROGRESS_ADDRESS -> progressAddress();
    };
  }
}
