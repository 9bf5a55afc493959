package org.yichuang.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.shared.crypto.BlindIndex.Kind;

class BlindIndexTest {

  @TempDir Path directory;
  private BlindIndex index;

  @BeforeEach
  void makeAKey() {
    index = KeysOnDisk.index(directory.resolve("keys"));
  }

  @Test
  void equalValuesHaveEqualDigests() {
    assertThat(index.of(Kind.PHONE, "13900000001")).isEqualTo(index.of(Kind.PHONE, "13900000001")).hasSize(32);
    assertThat(index.of(Kind.PHONE, "13900000001")).isNotEqualTo(index.of(Kind.PHONE, "13900000002"));
  }

  @Test
  void aNumberIsFoundHoweverItIsWritten() {
    assertThat(index.of(Kind.ID_NUMBER, " 11010519491231002x ")).isEqualTo(index.of(Kind.ID_NUMBER, "11010519491231002X"));
  }

  @Test
  void aTokenIsFoundOnlyAsItIs() {
    assertThat(index.exact(Kind.REFRESH_TOKEN, "abc")).isNotEqualTo(index.exact(Kind.REFRESH_TOKEN, "ABC"));
    assertThat(index.exact(Kind.REFRESH_TOKEN, "abc ")).isNotEqualTo(index.exact(Kind.REFRESH_TOKEN, "abc"));
  }

  @Test
  void theSameDigitsOfTwoKindsDiffer() {
    assertThat(Arrays.stream(Kind.values()).map(kind -> HexFormat.of().formatHex(index.of(kind, "13900000001")))).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void anotherInstallationHasOtherDigests() {
    BlindIndex other = KeysOnDisk.index(directory.resolve("others"));
    assertThat(other.of(Kind.PHONE, "13900000001")).isNotEqualTo(index.of(Kind.PHONE, "13900000001"));
  }

  @Test
  void nothingCanBeReadInADigest() {
    assertThat(new String(index.of(Kind.PHONE, "13900000001"), StandardCharsets.ISO_8859_1)).doesNotContain("139", "PHONE");
  }
}
