package dev.atoll.anonymizer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "dev.atoll.anonymizer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.atoll.anonymizer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyPostgresClassesKnowHibernate = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Postgres")
            .and()
            .haveSimpleNameNotEndingWith("Row")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));

    @ArchTest
    static final ArchRule nobodyKnowsTheBusOrHttp = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.rocketmq..", "jakarta.ws.rs..", "dev.atoll.dataplane.."));

    @ArchTest
    static final ArchRule everyColumnIsClassified = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(Classified.class);

    @ArchTest
    static void seesTheWholeProcess(JavaClasses seen) {
        assertThat(seen.size()).isGreaterThan(20);
    }
}
