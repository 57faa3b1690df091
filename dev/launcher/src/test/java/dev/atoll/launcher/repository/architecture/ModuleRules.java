package dev.atoll.launcher.repository.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.atoll.launcher.repository.ModuleMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who may depend on whom, read from the module map.
///
/// @param map what is allowed
record ModuleRules(ModuleMap map) {

    /// Types from elsewhere that the contracts may know; all else would reach into every process.
    private static final String[] BELOW_CONTRACTS = {"java..", "org.jspecify..", "io.smallrye.mutiny..", "dev.atoll.."};

    static final ArchRule CONTRACTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("dev.atoll.contracts..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(BELOW_CONTRACTS);

    /// Also what keeps processes apart: no process stands in another's `uses`, and nothing but `dev/*` uses `dev/*`.
    ArchRule modulesUseOnlyWhatTheyMay() {
        return classes().should(new ArchCondition<>("depend only on the modules that theirs may use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                crossing(type)
                        .filter(dependency -> !mayUse(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    /// Rooms, also those of different modules, form no cycle.
    ArchRule roomsFormNoCycle() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return map.moduleOf(type.getPackageName())
                                .map(path -> SliceIdentifier.of(
                                        path, map.module(path).room(type.getPackageName())))
                                .orElseGet(SliceIdentifier::ignore);
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .namingSlices("room $2 of $1")
                .should()
                .beFreeOfCycles();
    }

    /// The rooms of one module as its classes use each other.
    Map<String, Set<String>> edges(String path, JavaClasses classes) {
        var module = map.module(path);
        Map<String, Set<String>> edges = new TreeMap<>();
        classes.stream().filter(type -> module.holds(type.getPackageName())).forEach(type -> {
            String room = module.room(type.getPackageName());
            Set<String> used = edges.computeIfAbsent(room, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .map(JavaClass::getPackageName)
                    .filter(module::holds)
                    .map(module::room)
                    .filter(other -> !other.equals(room))
                    .forEach(used::add);
        });
        return edges;
    }

    private Stream<Dependency> crossing(JavaClass type) {
        var own = map.moduleOf(type.getPackageName());
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency ->
                        !map.moduleOf(packageOf(dependency.getTargetClass())).equals(own));
    }

    private boolean mayUse(JavaClass type, JavaClass target) {
        List<String> uses = map.moduleOf(type.getPackageName())
                .map(path -> map.module(path).uses())
                .orElse(List.of());
        return map.moduleOf(packageOf(target)).filter(uses::contains).isPresent();
    }

    private static boolean isOurs(JavaClass type) {
        return (packageOf(type) + ".").startsWith("dev.atoll.");
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }
}
