package org.yichuang.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the person who started the demo where to go. A server in earnest writes to its log only. */
final class Welcome {

  private Welcome() {}

  static void print(PrintStream out) {
    if (!ConfigUtils.isProfileActive("demo")) {
      return;
    }
    var config = ConfigProvider.getConfig();
    var address = "http://localhost:" + config.getValue("quarkus.http.port", Integer.class);
    var accounts = Path.of(config.getValue(Bootstrap.DATA_DIRECTORY, String.class), "demo-accounts.json");
    out.printf(
        """

        一窗演示系统已启动（非政府网站）
          办事门户    %1$s/
          工作人员    %1$s/desk
          演示账号    %2$s
          停止        Ctrl-C

        Yichuang is running with the demo county (not a government website)
          portal      %1$s/
          staff desk  %1$s/desk
          accounts    %2$s
          stop        Ctrl-C

        """,
        address, accounts);
    out.flush();
  }
}
