package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one key directory, with literal times. */
class SigningKeysTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @TempDir
  Path directory;

  private SigningKeys here;
  private SigningKeys there;

  @BeforeEach
  void aFirstKey() throws Exception {
    var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    key.setKeyId("first");
    Files.writeString(directory.resolve("signing.json"), new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    Files.writeString(directory.resolve("jwks.json"), new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    here = new SigningKeys(directory);
    there = new SigningKeys(directory);
  }

  @Test
  void aNewKeySignsTwoMinutesAfterItWasPublished() {
    here.add("second", NOON);

    assertThat(here.signer(NOON).id()).isEqualTo("first");
    assertThat(here.signer(NOON.plusSeconds(119)).id()).isEqualTo("first");
    assertThat(here.signer(NOON.plusSeconds(120)).id()).isEqualTo("second");
    assertThat(states(here, NOON)).containsExactly("first SIGNING", "second NEXT");
    assertThat(states(here, NOON.plusSeconds(120))).containsExactly("first VERIFYING", "second SIGNING");
  }

  @Test
  void anotherNodeKnowsItBeforeItSigns() throws Exception {
    here.add("second", NOON);
    assertThat(publicIds(there)).containsExactly("first");

    there.reload(); // every 60 s

    assertThat(publicIds(there)).containsExactly("first", "second");
    assertThat(there.signer(NOON.plusSeconds(119)).id()).isEqualTo("first");
    assertThat(there.signer(NOON.plusSeconds(120)).id()).isEqualTo("second");
    assertThat(Duration.ofSeconds(60)).isLessThan(SigningKeys.NOTICE);
  }

  @Test
  void rotationsOnTwoNodesAddUp() throws Exception {
    here.add("second", NOON);
    there.add("third", NOON.plusSeconds(5));
    here.reload();

    assertThat(publicIds(here)).containsExactly("first", "second", "third");
    assertThat(here.signer(NOON.plusSeconds(200)).id()).isEqualTo("third");
  }

  @Test
  void whatNobodySignedWithForADayGoesAtTheNextRotation() throws Exception {
    here.add("second", NOON);
    here.add("third", NOON.plus(Duration.ofHours(24)));
    assertThat(publicIds(here)).containsExactly("first", "second", "third");

    here.add("fourth", NOON.plus(Duration.ofDays(30)));

    assertThat(publicIds(here)).containsExactly("third", "fourth");
    assertThat(here.signer(NOON.plus(Duration.ofDays(30))).id()).isEqualTo("third");
  }

  @Test
  void thePublicFileHoldsNoSecretAndTheOtherIsTheOwnersOnly() throws Exception {
    here.add("second", NOON);

    for (JsonWebKey key : new JsonWebKeySet(Files.readString(directory.resolve("jwks.json"))).getJsonWebKeys()) {
      assertThat(key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)).doesNotContainKeys("d", "created", "signsFrom");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("signing.json")))).isEqualTo("rw-------");
  }

  @Test
  void aDamagedFileChangesNothing() throws Exception {
    Files.writeString(directory.resolve("signing.json"), "{");

    there.reload();

    assertThat(there.signer(NOON).id()).isEqualTo("first");
  }

  private static List<String> publicIds(SigningKeys keys) throws Exception {
    return new JsonWebKeySet(keys.loaded().jwks()).getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList();
  }

  private static List<String> states(SigningKeys keys, Instant now) {
    return keys.list(now).stream().map(key -> key.id() + " " + key.state()).toList();
  }

}
