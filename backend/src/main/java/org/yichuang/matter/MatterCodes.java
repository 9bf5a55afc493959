package org.yichuang.matter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.IdNumbers;

/**
 * The codes that a matter goes by, kept apart as the national database keeps them: 基本编码 (12 places), 实施编码 (31: credit code of the
 * organ, level, basic code), 业务办理项编码 (33), and the code of the local catalogue, whose forms differ from province to province.
 */
public record MatterCodes(
    @Nullable String nationalBasicCode, @Nullable String nationalTaskCode, @Nullable String nationalHandleItemCode, @Nullable String localCode) {

  private static final Pattern BASIC = Pattern.compile("[0-9]{12}");
  private static final Pattern TASK = Pattern.compile("[0-9A-Z]{18}[0-9]{13}");
  private static final Pattern HANDLE_ITEM = Pattern.compile("[0-9A-Z]{18}[0-9]{15}");
  private static final int TASK_LENGTH = 31;
  private static final int CREDIT_CODE_LENGTH = 18;

  /** The code as what its form says that it is; whatever has no national form is the local catalogue's. */
  static MatterCodes of(String code) {
    if (BASIC.matcher(code).matches()) {
      return new MatterCodes(code, null, null, null);
    }
    if (TASK.matcher(code).matches()) {
      return new MatterCodes(basicWithin(code), code, null, null);
    }
    if (HANDLE_ITEM.matcher(code).matches()) {
      return new MatterCodes(basicWithin(code), code.substring(0, TASK_LENGTH), code, null);
    }
    return new MatterCodes(null, null, null, code);
  }

  /** Whether a national task code is as the standard builds it; a doubt is worth a warning, never a refusal. */
  boolean doubtful() {
    if (nationalTaskCode == null) {
      return false;
    }
    char level = nationalTaskCode.charAt(CREDIT_CODE_LENGTH);
    String type = nationalTaskCode.substring(CREDIT_CODE_LENGTH + 3, CREDIT_CODE_LENGTH + 5);
    return !IdNumbers.isCreditCode(nationalTaskCode.substring(0, CREDIT_CODE_LENGTH))
        || level < '1'
        || level > '7'
        || MatterType.ofCode(type) == null;
  }

  private static String basicWithin(String taskCode) {
    return taskCode.substring(CREDIT_CODE_LENGTH + 1, TASK_LENGTH);
  }
}
