package org.yichuang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** How the house is built (docs/adr). Which feature may know which other stands in {@link FeatureGraphTest}. */
@AnalyzeClasses(packages = "org.yichuang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] ABOVE_SHARED = {
    "org.yichuang.workflow..", "org.yichuang.application..", "org.yichuang.audit..", "org.yichuang.deadline..", "org.yichuang.demo..",
    "org.yichuang.document..", "org.yichuang.evaluation..", "org.yichuang.form..", "org.yichuang.identity..", "org.yichuang.launch..",
    "org.yichuang.material..", "org.yichuang.matter..", "org.yichuang.notification..", "org.yichuang.outbox..", "org.yichuang.region..",
    "org.yichuang.staff.."
  };

  /** Sessions, tokens and the housekeeping live in real time, whatever the business clock says; the clock of the demo is one. */
  private static final Set<String> IN_REAL_TIME = Set.of(
      "AccessTokens", "OpenSession", "CloseSession", "RefreshSession", "LivingSessions", "TokenReader", "AccountKeeping", "AccountQueries",
      "SecondFactors", "SetUpSecondFactor", "EndSession", "Housekeeping", "DemoClock", "InstallationKeyList", "RotateSigningKey");

  @ArchTest
  static final ArchRule sharedDependsOnNoFeature = noClasses().that().resideInAPackage("org.yichuang.shared..").should().dependOnClassesThat().resideInAnyPackage(ABOVE_SHARED);

  @ArchTest
  static final ArchRule theWorkflowKnowsNothingButShared =
      classes().that().resideInAPackage("org.yichuang.workflow..").should().onlyDependOnClassesThat(
          resideInAPackage("org.yichuang.workflow..").or(resideInAPackage("org.yichuang.shared..")).or(not(resideInAPackage("org.yichuang.."))));

  @ArchTest
  static final ArchRule nothingBelowTheApiKnowsTheApi =
      noClasses().that().resideOutsideOfPackage("org.yichuang.*.api..").should().dependOnClassesThat().resideInAPackage("org.yichuang.*.api..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles = slices().matching("org.yichuang.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entitiesAreAnAffairOfTheirFeature = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule noApiKnowsAnEntity =
      noClasses().that().resideInAPackage("org.yichuang.*.api..").should().dependOnClassesThat().areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule aggregatesReferToEachOtherByIdOnly =
      noFields()
          .should().beAnnotatedWith(ManyToOne.class)
          .orShould().beAnnotatedWith(OneToMany.class)
          .orShould().beAnnotatedWith(OneToOne.class)
          .orShould().beAnnotatedWith(ManyToMany.class)
          .orShould().beAnnotatedWith(ElementCollection.class);

  @ArchTest
  static final ArchRule transactionsAreOpenedByUseCases =
      methods().that().areAnnotatedWith(WithTransaction.class)
          .should().beDeclaredInClassesThat(resideInAPackage("org.yichuang..").and(not(resideInAPackage("org.yichuang.*.api.."))))
          .andShould().beDeclaredInClassesThat().haveSimpleNameNotEndingWith("Queries")
          .andShould().beDeclaredInClassesThat().haveSimpleNameNotEndingWith("Repository");

  @ArchTest
  static final ArchRule aTransactionIsOpenedByAMethodNotByAWholeClass = noClasses().should().beAnnotatedWith(WithTransaction.class);

  @ArchTest
  static final ArchRule noSessionIsOpenedWithoutATransaction = methods().should().notBeAnnotatedWith(WithSession.class);

  @ArchTest
  static final ArchRule everyOperationSaysWhoMayUseIt =
      methods().that(areOperations()).should().beAnnotatedWith(PermitAll.class)
          .orShould().beAnnotatedWith(Authenticated.class)
          .orShould().beDeclaredInClassesThat().areAnnotatedWith(PermitAll.class)
          .orShould().beDeclaredInClassesThat().areAnnotatedWith(Authenticated.class);

  @ArchTest
  static final ArchRule resourcesLiveInApiPackages = classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("org.yichuang.*.api..");

  @ArchTest
  static final ArchRule nobodyUsesTheOldDate = noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

  @ArchTest
  static final ArchRule theTimeIsAskedOfTheClock =
      noClasses()
          .that().resideOutsideOfPackages("org.yichuang.launch..", "org.yichuang.shared.time..")
          .and(describe("are not about sessions or housekeeping", type -> !IN_REAL_TIME.contains(outermost(type).getSimpleName())))
          .should().accessTargetWhere(readsTheSystemTime());

  @ArchTest
  static final ArchRule readsGoPastHibernate =
      noClasses().that().haveSimpleNameEndingWith("Queries").should().dependOnClassesThat().resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..", "jakarta.persistence..");

  @ArchTest
  static final ArchRule thePhaseOfACaseIsItsOwn =
      fields().that().areDeclaredIn("org.yichuang.application.ApplicationEntity").and().haveNameMatching("phase|outcome").should().bePrivate();

  @ArchTest
  static final ArchRule onlyAnActMovesACase = noClasses().should().accessTargetWhere(setsThePhaseOutsideApply());

  @ArchTest
  static final ArchRule onlyTheLauncherSpeaksToTheConsole = noClasses().that().resideOutsideOfPackage("org.yichuang.launch..").should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule productionDoesNotKnowTheDemo =
      noClasses().that().resideOutsideOfPackage("org.yichuang.demo..").should().dependOnClassesThat().resideInAnyPackage("org.yichuang.demo..", "org.yichuang.testing..", "org.junit..", "org.assertj..");

  private static DescribedPredicate<JavaMethod> areOperations() {
    return describe("are operations of the API", method -> method.getAnnotations().stream().anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheSystemTime() {
    return describe("the target reads the system's time", access -> {
      boolean now = access.getTargetOwner().getPackageName().equals("java.time") && access.getName().equals("now") && !access.getTarget().getFullName().contains(Clock.class.getName());
      boolean clock = access.getTargetOwner().isEquivalentTo(Clock.class) && access.getName().startsWith("system");
      boolean millis = access.getTargetOwner().isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
      return now || clock || millis;
    });
  }

  private static DescribedPredicate<JavaAccess<?>> setsThePhaseOutsideApply() {
    return describe("phase or outcome is set outside apply", access ->
        access instanceof JavaFieldAccess field
            && field.getAccessType() == JavaFieldAccess.AccessType.SET
            && field.getTargetOwner().getSimpleName().equals("ApplicationEntity")
            && Set.of("phase", "outcome").contains(field.getName())
            && !Set.of("apply", "<init>").contains(field.getOrigin().getName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
