package dev.atoll.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.atoll.launcher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("dev.atoll.launcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyCommandsKnowTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.atoll.launcher.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule scenariosMeetTheStackOnlyWhereEverybodyDoes = noClasses()
            .that()
            .resideInAPackage("dev.atoll.launcher.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.atoll.launcher.stack..", "dev.atoll.launcher.topology..", "dev.atoll.servers..");

    @ArchTest
    static void seesTheRooms(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(60);
    }
}
