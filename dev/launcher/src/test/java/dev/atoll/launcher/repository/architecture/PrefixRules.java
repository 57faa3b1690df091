package dev.atoll.launcher.repository.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.atoll.launcher.repository.architecture.Named.endingWith;
import static dev.atoll.launcher.repository.architecture.Named.startingWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/// A type whose name carries no technology is plain Java.
final class PrefixRules {

    static final ArchRule HIBERNATE = only(
            startingWith("Postgres").or(endingWith("Row")).or(resideInAPackage("dev.atoll.runtime.outbox")),
            "org.hibernate..",
            "jakarta.persistence..");

    static final ArchRule LETTUCE = only(startingWith("Redis"), "io.lettuce..");

    static final ArchRule UNLEASH = only(startingWith("Unleash"), "io.getunleash..");

    /// The module that is RocketMQ's own server needs no prefix.
    static final ArchRule ROCKETMQ =
            only(startingWith("RocketMq").or(resideInAPackage("dev.atoll.rocketmq..")), "org.apache.rocketmq..");

    static final ArchRule SMPP = only(startingWith("Smpp"), "org.jsmpp..");

    /// Besides resources and gates: room `problem`, which writes what they refuse, and the annotations that bind a
    /// gate.
    static final ArchRule HTTP = only(
            endingWith("Resource")
                    .or(endingWith("Gate"))
                    .or(resideInAPackage("dev.atoll.runtime.problem"))
                    .or(DescribedPredicate.describe(
                            "bind a gate",
                            type -> annotatedWith("jakarta.ws.rs.NameBinding").test(type))),
            "jakarta.ws.rs..",
            "org.jboss.resteasy..");

    private PrefixRules() {}

    private static ArchRule only(DescribedPredicate<JavaClass> these, String... packages) {
        return noClasses().that(not(these)).should().dependOnClassesThat(resideInAnyPackage(packages));
    }
}
