package dev.atoll.launcher.repository.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;

/// Every value that is kept or sent says how far it may travel.
final class ClassificationRules {

    private static final String CLASSIFIED = "dev.atoll.contracts.classification.Classified";

    static final ArchRule ROWS = classified(
            "every column of a row", field -> field.getOwner().isAnnotatedWith("jakarta.persistence.Entity"));

    static final ArchRule MESSAGES = classified(
            "every component of a message",
            field -> field.getOwner().isAnnotatedWith("dev.atoll.contracts.event.EventType"));

    private ClassificationRules() {}

    private static ArchRule classified(String name, Predicate<JavaField> which) {
        return fields().that(describe(
                        "hold a value",
                        field -> which.test(field)
                                && !field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beAnnotatedWith(CLASSIFIED)
                .as(name + " is classified");
    }
}
