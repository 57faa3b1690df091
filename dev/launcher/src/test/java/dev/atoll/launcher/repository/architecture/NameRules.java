package dev.atoll.launcher.repository.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a name must not be, and what a framework silently makes of a wrong modifier.
final class NameRules {

    private static final Set<String> TYPE_WORDS = Set.of(
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Impl",
            "Base",
            "Abstract",
            "Common",
            "Data",
            "Info",
            "Dto",
            "Processor",
            "Service");

    private static final Set<String> PACKAGE_WORDS =
            Set.of("util", "common", "core", "misc", "helper", "impl", "dto", "model", "service", "manager");

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    static final ArchRule TYPES =
            classes().should(satisfy("have a name that says what they are", NameRules::saysWhatItIs));

    static final ArchRule PACKAGES = classes()
            .should(satisfy(
                    "reside in a room named for what it does",
                    type -> List.of(type.getPackageName().split("\\.", -1)).stream()
                            .noneMatch(PACKAGE_WORDS::contains)));

    static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that(DescribedPredicate.describe("answer HTTP", NameRules::answersHttp))
            .should()
            .bePublic()
            .because("Quarkus REST ignores any other endpoint with only a warning");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("dependencies come through the constructor");

    private NameRules() {}

    /// `DataPlane` is a word of the domain.
    private static boolean saysWhatItIs(JavaClass type) {
        String name = type.getSimpleName().replace("DataPlane", "Plane");
        return List.of(name.split("(?<=[a-z0-9])(?=[A-Z])", -1)).stream().noneMatch(TYPE_WORDS::contains);
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> annotation.getPackageName().equals("jakarta.ws.rs")
                        && VERBS.contains(annotation.getSimpleName()));
    }

    private static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }
}
