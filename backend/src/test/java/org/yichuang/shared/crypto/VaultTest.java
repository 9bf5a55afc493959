package org.yichuang.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  private static final String OWNER = "application/510704-0197f3c2-7d10-7abc-8def-0123456789ab";
  private static final String OTHER = "application/510704-0197f3c2-7d10-7abc-8def-0123456789ac";
  private static final String NAME = "何秀英";

  @TempDir Path directory;
  private Vault vault;
  private DataKey key;

  @BeforeEach
  void makeAKey() {
    vault = KeysOnDisk.vault(directory.resolve("keys"));
    key = vault.newKey(OWNER);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Nested
  class AValue {

    @Test
    void isReadAgainByItsOwnerInItsPlace() {
      byte[] sealed = key.seal(NAME, "name");
      assertThat(vault.open(key.wrapped(), OWNER).unseal(sealed, "name")).isEqualTo("何秀英");
    }

    @Test
    void cannotBeMovedToAnotherPlace() {
      byte[] sealed = key.seal(NAME, "name");
      assertThatIllegalStateException().isThrownBy(() -> key.unseal(sealed, "phone")).withMessage("Value at phone cannot be unsealed");
    }

    @Test
    void cannotBeMovedToAnotherCase() {
      byte[] sealed = key.seal(NAME, "name");
      assertThatIllegalStateException().isThrownBy(() -> vault.newKey(OTHER).unseal(sealed, "name"));
    }

    @Test
    void cannotBeChanged() {
      byte[] sealed = key.seal(NAME, "name");
      sealed[sealed.length - 1] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> key.unseal(sealed, "name"));
    }

    @Test
    void showsNothingOfItself() {
      byte[] sealed = key.seal("510704193803129922", "idNumber");
      assertThat(text(sealed)).doesNotContain("510704", "9922", "idNumber");
      assertThat(key.seal("510704193803129922", "idNumber")).as("twice the same is not the same").isNotEqualTo(sealed);
    }

    @Test
    void thatIsAbsentStaysAbsent() {
      assertThat(key.seal(null, "name")).isNull();
      assertThat(key.unseal(null, "name")).isNull();
      assertThat(key.unseal(key.seal("", "name"), "name")).isEmpty();
    }

    @Test
    void mayBeAnyBytes() {
      byte[] bytes = {0, -1, 127, -128};
      assertThat(key.unsealBytes(key.sealBytes(bytes, "file"), "file")).containsExactly(0, -1, 127, -128);
    }
  }

  @Nested
  class AKey {

    @Test
    void isOfItsOwnerOnly() {
      assertThatIllegalStateException().isThrownBy(() -> vault.open(key.wrapped(), OTHER)).withMessage("Data key cannot be opened");
    }

    @Test
    void isOfItsInstallationOnly() {
      Vault other = KeysOnDisk.vault(directory.resolve("others"));
      assertThatIllegalStateException().isThrownBy(() -> other.open(key.wrapped(), OWNER));
    }

    @Test
    void isDifferentForEveryCase() {
      assertThat(vault.newKey(OWNER).wrapped()).isNotEqualTo(key.wrapped());
    }

    @Test
    void cannotBeChangedThroughWhatItGivesOut() {
      key.wrapped()[0] ^= 1;
      assertThat(vault.open(key.wrapped(), OWNER).unseal(key.seal(NAME, "name"), "name")).isEqualTo("何秀英");
    }
  }

  @Nested
  class AShortLivedValue {

    @Test
    void isBoundToItsContext() {
      byte[] sealed = vault.seal("123456", "sms-code/1");
      assertThat(vault.unseal(sealed, "sms-code/1")).isEqualTo("123456");
      assertThatIllegalStateException().isThrownBy(() -> vault.unseal(sealed, "sms-code/2"));
      assertThat(text(sealed)).doesNotContain("123456");
    }
  }
}
