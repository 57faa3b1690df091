package dev.atoll.adapters;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.atoll.contracts.classification.Classified;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "dev.atoll.adapters", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.atoll.adapters.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLedgerKnowsNoPartner = noClasses()
            .that()
            .resideInAPackage("dev.atoll.adapters.intent..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.atoll.adapters.sms.."));

    @ArchTest
    static final ArchRule onlyPostgresClassesKnowHibernate = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Postgres")
            .and()
            .haveSimpleNameNotEndingWith("Row")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));

    @ArchTest
    static final ArchRule onlySmppClassesKnowTheirLibrary = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Smpp")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jsmpp.."));

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule everyColumnIsClassified = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beAnnotatedWith(Classified.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveNameNotMatching(
                    ".*\\.[A-Za-z]*(Manager|Helper|Util|Impl|Abstract|Common|Data|Info|Dto|Processor|Service)");

    @ArchTest
    static void seesTheWholeProcess(JavaClasses seen) {
        assertThat(seen.size()).isGreaterThan(30);
    }
}
