package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.RowId;
import org.yichuang.staff.StaffFinding.Reason;

/** Takes on everybody of a list who can be; the others are told by line. */
@ApplicationScoped
public class ImportStaff {

  private final StaffQueries queries;
  private final HireStaff hireStaff;

  ImportStaff(StaffQueries queries, HireStaff hireStaff) {
    this.queries = queries;
    this.hireStaff = hireStaff;
  }

  /**
   * What will be done.
   *
   * @param hired in the order of the file
   */
  public record Plan(String jurisdiction, List<HireStaff.NewStaff> hired, List<StaffFinding> findings) {}

  /** Compares the file with who and what is there already, before any transaction. */
  public Uni<Plan> plan(Actor actor, String jurisdiction, StaffFile file) {
    Access.require(actor, Right.MANAGE_STAFF, jurisdiction);
    List<String> names = file.rows().stream().map(StaffFile.Row::username).toList();
    return queries
        .organCodes(jurisdiction)
        .chain(organs -> queries.taken(names).map(taken -> plan(jurisdiction, file, organs, taken)));
  }

  private static Plan plan(String jurisdiction, StaffFile file, Map<String, String> organs, Set<String> taken) {
    List<HireStaff.NewStaff> hired = new ArrayList<>();
    List<StaffFinding> findings = new ArrayList<>(file.findings());
    for (StaffFile.Row row : file.rows()) {
      String organ = organs.get(row.organ());
      if (organ == null) {
        findings.add(StaffFinding.of(row.line(), StaffColumn.ORGAN, Reason.UNKNOWN_ORGAN));
      }
      if (taken.contains(row.username())) {
        findings.add(StaffFinding.of(row.line(), StaffColumn.USERNAME, Reason.USERNAME_TAKEN));
      }
      if (organ != null && !taken.contains(row.username())) {
        hired.add(new HireStaff.NewStaff(row.username(), row.name(), row.phone(), organ, row.employment(), row.employeeNumber()));
      }
    }
    findings.sort(Comparator.comparingInt(StaffFinding::line));
    return new Plan(jurisdiction, hired, findings);
  }

  /** All of the plan or nothing; 409 when somebody took a user name in between. */
  @WithTransaction
  public Uni<List<RowId>> execute(Actor actor, Plan plan, List<String> hashes) {
    List<RowId> ids = new ArrayList<>();
    return Multi.createFrom()
        .range(0, plan.hired().size())
        .onItem()
        .transformToUniAndConcatenate(i -> hireStaff.execute(actor, plan.jurisdiction(), plan.hired().get(i), hashes.get(i)).invoke(ids::add))
        .collect()
        .last()
        .replaceWith(ids);
  }
}
