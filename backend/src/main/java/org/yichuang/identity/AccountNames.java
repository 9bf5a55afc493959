package org.yichuang.identity;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import java.util.UUID;
import org.yichuang.shared.crypto.Vault;

/** Opens name and phone of an account that another feature read together with its own rows. */
@Singleton
public class AccountNames {

  private final Vault vault;

  AccountNames(Vault vault) {
    this.vault = vault;
  }

  public @Nullable String open(UUID account, byte[] wrappedKey, byte[] sealedName) {
    return vault.open(wrappedKey, AccountEntity.keyOwner(account)).unseal(sealedName, "name");
  }

  public @Nullable String openPhone(UUID account, byte[] wrappedKey, byte[] sealedPhone) {
    return vault.open(wrappedKey, AccountEntity.keyOwner(account)).unseal(sealedPhone, "phone");
  }
}
