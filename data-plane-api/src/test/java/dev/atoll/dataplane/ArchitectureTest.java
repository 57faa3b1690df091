package dev.atoll.dataplane;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import jakarta.ws.rs.HttpMethod;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.atoll", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.atoll.dataplane.(*)..").should().beFreeOfCycles();

    /// What each room may know. Requests walk downstream, from the last of these to the first.
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "redis", Set.of(),
            "session", Set.of("redis"),
            "ratelimit", Set.of("redis", "session"),
            "signin", Set.of("redis", "session", "ratelimit"),
            "flag", Set.of(),
            "coupon", Set.of("session", "ratelimit", "flag"));

    @ArchTest
    static void roomsKnowOnlyWhatIsDownstream(JavaClasses seen) {
        ROOMS.forEach((room, known) -> roomKnowsOnly(room, known).check(seen));
    }

    @ArchTest
    static void everyRoomIsOnTheMap(JavaClasses seen) {
        assertThat(seen.stream()
                        .map(type -> type.getPackageName().split("\\.", -1))
                        .filter(names -> names.length > 3 && names[2].equals("dataplane"))
                        .map(names -> names[3]))
                .isSubsetOf(ROOMS.keySet())
                .containsAll(ROOMS.keySet());
    }

    private static ArchRule roomKnowsOnly(String room, Set<String> known) {
        var others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !known.contains(other))
                .map(other -> "dev.atoll.dataplane." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.atoll.dataplane." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }

    @ArchTest
    static final ArchRule onlyPostgresClassesAndTheOutboxKnowHibernate = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Postgres")
            .and()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .resideOutsideOfPackage("dev.atoll.runtime.outbox")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));

    @ArchTest
    static final ArchRule onlyRedisClassesKnowLettuce = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Redis")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.lettuce.."));

    @ArchTest
    static final ArchRule onlyUnleashClassesKnowUnleash = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Unleash[^.]*") // with what is nested in them
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.getunleash.."));

    @ArchTest
    static final ArchRule onlyResourcesAndGatesKnowHttp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Gate")
            .and()
            .doNotHaveSimpleName("NeedsSession")
            .and()
            .resideInAPackage("dev.atoll.dataplane..")
            .and()
            .haveSimpleNameNotContaining("$quarkus")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."));

    @ArchTest
    static final ArchRule contractsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("dev.atoll.contracts..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "com.fasterxml.."));

    @ArchTest
    static final ArchRule theRuntimeKnowsNoProcess = noClasses()
            .that()
            .resideInAPackage("dev.atoll.runtime..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.atoll.dataplane.."));

    @ArchTest
    static final ArchRule endpointsArePublic = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("Quarkus REST ignores any other endpoint with only a warning");

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
            .that()
            .resideInAPackage("dev.atoll..")
            .should()
            .haveNameNotMatching(
                    ".*\\.[A-Za-z]*(Manager|Helper|Util|Impl|Abstract|Common|Data|Info|Dto|Processor|Service)");

    @ArchTest
    static void seesTheWholeRegion(JavaClasses seen) {
        assertThat(seen.size()).isGreaterThan(50);
    }
}
