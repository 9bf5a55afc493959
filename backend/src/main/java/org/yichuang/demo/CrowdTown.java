package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.crypto.BlindIndex;

/** What the crowd takes from the town: its cases as models, its people, and where its numbers end. */
@Singleton
@UnlessBuildProfile("prod")
class CrowdTown {

  /** Who has many cases, and how many; somebody can log in with the phone. */
  private static final String REGULAR = "13900000001";

  private static final int REGULAR_CASES = 872;
  private static final String FILED =
      """
      select id from application a
      where jurisdiction = ? and phase = 'RECEIVED' and channel <> 'WINDOW' and service_point = 'youxian-centre' and correction_round = 0
        and exists (select from stored_file f where f.jurisdiction = a.jurisdiction and f.application = a.id)
      order by id limit 12""";
  private static final int MODELS = 200;

  private final CrowdModels models;
  private final CrowdSeals seals;
  private final String home;

  CrowdTown(CrowdModels models, CrowdSeals seals, InstallationSettings installation) {
    this.models = models;
    this.seals = seals;
    this.home = installation.jurisdiction();
  }

  CrowdPlan plan(Connection connection, CrowdSchema schema, int cases) throws SQLException {
    List<CrowdModel> closed = new ArrayList<>();
    List<CrowdModel> open = new ArrayList<>();
    for (UUID id : ids(connection, "select id from application where jurisdiction = ? order by id limit " + MODELS, home)) {
      CrowdModel model = models.of(CrowdRows.read(connection, schema, home, id), schema);
      (model.closed() ? closed : open).add(model);
    }
    UUID regular = regular(connection);
    int there = count(connection, "select count(*) from application where jurisdiction = ?", home);
    int people = count(connection, "select count(*) from account where staff = ?::boolean", "false");
    int theirs = count(connection, "select count(*) from person_case where person = ?::uuid", regular.toString());
    return new CrowdPlan(closed, open, Math.max(0, cases - there), regular, people, Math.max(0, REGULAR_CASES - theirs));
  }

  /** Of cases that were filed online and have come no further, of several organs. */
  List<CrowdModel> drafts(Connection connection, CrowdSchema schema) throws SQLException {
    List<CrowdModel> drafts = new ArrayList<>();
    for (UUID filed : ids(connection, FILED, home)) {
      drafts.add(models.of(CrowdRows.read(connection, schema, home, filed).unfiled(), schema));
    }
    return drafts;
  }

  /** Residents who can log in, but the one with many cases: the phones of the demo. */
  List<UUID> accounts(Connection connection, UUID regular) throws SQLException {
    List<UUID> accounts = new ArrayList<>();
    for (int i = 1; i <= 18; i++) {
      accounts.addAll(account(connection, String.format("139%08d", i)));
    }
    accounts.remove(regular);
    return accounts;
  }

  private UUID regular(Connection connection) throws SQLException {
    return account(connection, REGULAR).getFirst();
  }

  private List<UUID> account(Connection connection, String phone) throws SQLException {
    String digest = java.util.HexFormat.of().formatHex(seals.index(BlindIndex.Kind.PHONE, phone));
    return ids(connection, "select id from account where phone_index = decode(?, 'hex')", digest);
  }

  /** Leaves as many case numbers to the copies as they need. */
  CrowdCopies.Numbers numbers(Connection connection, int copies) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select setval('case_number', nextval('case_number') + " + (copies + 1) + ")")) {
      row.next();
      return new CrowdCopies.Numbers(new AtomicLong(row.getLong(1) - copies), new CrowdPapers(connection, home));
    }
  }

  private static List<UUID> ids(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  private static int count(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
