package org.yichuang.system;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.identity.SigningKeys;
import org.yichuang.shared.crypto.KeyFiles;
import org.yichuang.shared.http.Blocking;

/** Which keys there are: kinds, ids, times and what they do now, never their material. */
@ApplicationScoped
public class InstallationKeyList {

  private static final Map<Kind, String> KEYSETS =
      Map.of(Kind.MASTER, "master.json", Kind.INDEX, "index.json", Kind.AUDIT, "audit.json", Kind.CHECKPOINT, KeyFiles.CHECKPOINT);

  private final Path directory;
  private final SigningKeys signing;
  private final Blocking blocking;

  InstallationKeyList(@ConfigProperty(name = "yichuang.keys.dir") Path directory, SigningKeys signing, Blocking blocking) {
    this.directory = directory;
    this.signing = signing;
    this.blocking = blocking;
  }

  /** What a key is for. */
  public enum Kind {
    /** Wraps the data keys of cases and accounts. */
    MASTER,
    /** Digests by which personal values are found. */
    INDEX,
    /** Seals the audit log. */
    AUDIT,
    /** Signs the checkpoints of the audit log. */
    CHECKPOINT,
    /** Signs sessions. */
    SIGNING
  }

  /** Where in its life a key is. */
  public enum State {
    NEXT,
    ACTIVE,
    FORMER
  }

  /** One key; the first one of an installation tells its time by its file. */
  public record Key(Kind kind, String id, Instant created, State state) {}

  public Uni<List<Key>> list() {
    return blocking.call(() -> {
      List<Key> keys = new ArrayList<>();
      for (Kind kind : List.of(Kind.MASTER, Kind.INDEX, Kind.AUDIT, Kind.CHECKPOINT)) {
        String file = KEYSETS.get(kind);
        Instant written = written(file);
        KeyFiles.names(directory, file).forEach(named -> keys.add(new Key(kind, named.id(), written, named.primary() ? State.ACTIVE : State.FORMER)));
      }
      signing.list(Instant.now()).forEach(key -> keys.add(of(key)));
      return keys;
    });
  }

  static Key of(SigningKeys.Key key) {
    State state =
        switch (key.state()) {
          case NEXT -> State.NEXT;
          case SIGNING -> State.ACTIVE;
          case VERIFYING -> State.FORMER;
        };
    return new Key(Kind.SIGNING, key.id(), key.created(), state);
  }

  private Instant written(String file) {
    try {
      return Files.getLastModifiedTime(directory.resolve(file)).toInstant();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Key file " + file + " cannot be read", unreadable);
    }
  }
}
