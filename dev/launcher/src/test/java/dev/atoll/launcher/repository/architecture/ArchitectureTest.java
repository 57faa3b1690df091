package dev.atoll.launcher.repository.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules against every class that the repository ships or starts.
class ArchitectureTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final ModuleMap MAP = ModuleMap.load();
    private static final ModuleRules MODULES = new ModuleRules(MAP);

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .importPaths(
                        REPOSITORY.modules().stream().map(REPOSITORY::classes).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyClassKeeps() {
        return rules().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>(Map.of(
                "only Postgres*, *Row and the outbox know Hibernate", PrefixRules.HIBERNATE,
                "only Redis* knows Lettuce", PrefixRules.LETTUCE,
                "only Unleash* knows Unleash", PrefixRules.UNLEASH,
                "only RocketMq* knows RocketMQ", PrefixRules.ROCKETMQ,
                "only Smpp* knows jSMPP", PrefixRules.SMPP,
                "only *Resource and *Gate know JAX-RS", PrefixRules.HTTP,
                "type names", NameRules.TYPES,
                "package names", NameRules.PACKAGES,
                "endpoints are public", NameRules.ENDPOINTS_ARE_PUBLIC,
                "no field injection", NameRules.NO_FIELD_INJECTION));
        rules.putAll(Map.of(
                "columns are classified", ClassificationRules.ROWS,
                "messages are classified", ClassificationRules.MESSAGES,
                "contracts know no framework", ModuleRules.CONTRACTS_KNOW_NO_FRAMEWORK,
                "modules use only what they may", MODULES.modulesUseOnlyWhatTheyMay(),
                "rooms form no cycle", MODULES.roomsFormNoCycle()));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> roomsUseOnlyWhatTheMapAllows() {
        return MAP.modules().entrySet().stream()
                .map(module -> dynamicTest(
                        module.getKey(),
                        () -> assertThat(MODULES.edges(module.getKey(), classes))
                                .as(
                                        "rooms of %s and what they use; the map is repository/modules.yaml",
                                        module.getKey())
                                .isEqualTo(sets(module.getValue().rooms()))));
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> rooms) {
        Map<String, Set<String>> sets = new TreeMap<>();
        rooms.forEach((room, used) -> sets.put(room, new TreeSet<>(used)));
        return sets;
    }

    @Test
    void theMapHoldsTheModulesOfTheBuild() {
        assertThat(MAP.modules().keySet()).containsExactlyInAnyOrderElementsOf(REPOSITORY.modules());
    }

    @TestFactory
    Stream<DynamicTest> theRulesSeeEveryModule() {
        return MAP.modules().entrySet().stream()
                .map(module -> dynamicTest(module.getKey(), () -> {
                    var compiled = new ClassFileImporter().importPath(REPOSITORY.classes(module.getKey()));

                    assertThat(compiled)
                            .hasSizeGreaterThanOrEqualTo(module.getValue().classes());
                    assertThat(compiled)
                            .allMatch(
                                    type -> module.getValue().holds(type.getPackageName()), "in its module's package");
                }));
    }
}
