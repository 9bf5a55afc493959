package org.yichuang.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.yichuang.shared.crypto.KeyFiles;

/**
 * The keys that sign sessions, as they lie in the key directory, which several nodes share. A new key is published first and signs a while
 * later: by then every node has read it, so that no token meets a node that does not know its key.
 */
@Singleton
public class SigningKeys {

  /** From its publication until a key signs; longer than nodes take to look again. */
  public static final Duration NOTICE = Duration.ofMinutes(2);

  /** After its successor signs, a key is kept at least so long; tokens of it have long expired by then. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final String SECRET_FILE = "signing.json";
  private static final String PUBLIC_FILE = "jwks.json";
  private static final String CREATED = "created";
  private static final String SIGNS_FROM = "signsFrom";

  private final Path directory;
  private volatile Loaded loaded;

  SigningKeys(@ConfigProperty(name = "yichuang.keys.dir") Path directory) {
    this.directory = directory;
    this.loaded = load();
  }

  /** What was read; another instance means that something changed. */
  record Loaded(String secret, List<EllipticCurveJsonWebKey> keys, String jwks) {}

  /** What signs. */
  record Signer(String id, PrivateKey key) {}

  /** A key without its material. */
  public record Key(String id, Instant created, State state) {}

  /** Where in its life a key is. */
  public enum State {
    /** Published, and signs soon. */
    NEXT,
    /** Signs. */
    SIGNING,
    /** Verifies what it signed before. */
    VERIFYING
  }

  /** Reads again what another node may have written. */
  @Scheduled(every = "60s", delayed = "60s")
  void reload() {
    try {
      if (!Files.readString(directory.resolve(SECRET_FILE)).equals(loaded.secret())) {
        loaded = load();
        LOG.info("Signing keys were read again");
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
      LOG.error("Signing keys cannot be read again; those known stay in use", unreadable);
    }
  }

  Loaded loaded() {
    return loaded;
  }

  Signer signer(Instant now) {
    EllipticCurveJsonWebKey key = signing(loaded.keys(), now);
    return new Signer(key.getKeyId(), key.getEcPrivateKey());
  }

  /** Oldest first. */
  public List<Key> list(Instant now) {
    List<EllipticCurveJsonWebKey> keys = loaded.keys();
    int signing = keys.indexOf(signing(keys, now));
    List<Key> list = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      State state = i < signing ? State.VERIFYING : i == signing ? State.SIGNING : State.NEXT;
      list.add(new Key(keys.get(i).getKeyId(), time(keys.get(i), CREATED), state));
    }
    return list;
  }

  /** A key that is nowhere yet. */
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /** Adds a key under an id, once; blocking. The public half is written first: a node that dies in between leaves a key that signs nothing. */
  public synchronized Key add(String id, Instant now) {
    try (var channel = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      List<EllipticCurveJsonWebKey> keys = new ArrayList<>(load().keys());
      if (keys.stream().anyMatch(key -> key.getKeyId().equals(id))) {
        loaded = load();
        return list(now).stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow();
      }
      EllipticCurveJsonWebKey signing = signing(keys, now);
      if (time(signing, SIGNS_FROM).isBefore(now.minus(KEPT))) {
        keys.subList(0, keys.indexOf(signing)).clear();
      }
      keys.add(fresh(id, now));
      KeyFiles.write(directory.resolve(PUBLIC_FILE), publicSet(keys));
      KeyFiles.write(directory.resolve(SECRET_FILE), new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
      loaded = load();
      return new Key(id, now, State.NEXT);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The key directory cannot be written", unwritable);
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static EllipticCurveJsonWebKey fresh(String id, Instant now) throws JoseException {
    EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    key.setKeyId(id);
    key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    key.setUse("sig");
    key.setOtherParameter(CREATED, now.getEpochSecond());
    key.setOtherParameter(SIGNS_FROM, now.plus(NOTICE).getEpochSecond());
    return key;
  }

  /** The newest that signs already. */
  private static EllipticCurveJsonWebKey signing(List<EllipticCurveJsonWebKey> keys, Instant now) {
    return keys.stream().filter(key -> !time(key, SIGNS_FROM).isAfter(now)).reduce((a, b) -> b).orElse(keys.getFirst());
  }

  /** The first key of an installation says nothing of its time. */
  private static Instant time(EllipticCurveJsonWebKey key, String parameter) {
    Number seconds = key.getOtherParameterValue(parameter, Number.class);
    return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond(seconds.longValue());
  }

  private static String publicSet(List<EllipticCurveJsonWebKey> keys) throws JoseException {
    List<JsonWebKey> shown = new ArrayList<>();
    for (EllipticCurveJsonWebKey key : keys) {
      var parameters = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      parameters.keySet().removeAll(Set.of(CREATED, SIGNS_FROM));
      shown.add(JsonWebKey.Factory.newJwk(parameters));
    }
    return new JsonWebKeySet(shown).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private Loaded load() {
    try {
      String secret = Files.readString(directory.resolve(SECRET_FILE));
      List<EllipticCurveJsonWebKey> keys = new JsonWebKeySet(secret).getJsonWebKeys().stream().map(EllipticCurveJsonWebKey.class::cast).toList();
      return new Loaded(secret, keys, Files.readString(directory.resolve(PUBLIC_FILE)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Signing keys cannot be read", unreadable);
    } catch (JoseException damaged) {
      throw new IllegalStateException("Signing keys are damaged", damaged);
    }
  }
}
