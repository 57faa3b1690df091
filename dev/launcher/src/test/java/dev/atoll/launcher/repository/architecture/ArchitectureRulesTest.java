package dev.atoll.launcher.repository.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.ModuleMap.MappedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule against code that breaks it, and against the same code put right.
class ArchitectureRulesTest {

    private static final ModuleRules TWO_PROCESSES = new ModuleRules(new ModuleMap(Map.of(
            "shore", new MappedModule("dev.atoll.shore", "shore", 1, List.of(), Map.of()),
            "reef", new MappedModule("dev.atoll.reef", "reef", 1, List.of(), Map.of()),
            "dev/crew", new MappedModule("dev.atoll.crew", null, 1, List.of("reef"), Map.of()))));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "org.hibernate.Session,                   Orders,       PostgresOrders",
        "jakarta.persistence.Column,              Order,        OrderRow",
        "io.lettuce.core.RedisClient,             Sessions,     RedisSessions",
        "io.getunleash.Unleash,                   Flags,        UnleashFlags",
        "org.apache.rocketmq.client.Producer,     Relay,        RocketMqRelay",
        "org.jsmpp.session.SMPPSession,           Texts,        SmppTexts",
        "jakarta.ws.rs.Path,                      Orders,       OrderResource",
        "org.jboss.resteasy.reactive.RestQuery,   Orders,       OrderGate",
    })
    void onlyTheNamedTypesKnowTheTechnology(String library, String wrong, String right) {
        String planted = "package %s; public class %s {}"
                .formatted(
                        library.substring(0, library.lastIndexOf('.')),
                        library.substring(library.lastIndexOf('.') + 1));

        assertThat(breaks(
                        prefixRule(library),
                        planted,
                        "package dev.atoll.reef; class %s { %s it; }".formatted(wrong, library)))
                .isTrue();
        assertThat(breaks(
                        prefixRule(library),
                        planted,
                        "package dev.atoll.reef; class %s { %s it; }".formatted(right, library)))
                .isFalse();
    }

    @Test
    void theRuleSeesThroughNestedTypes() {
        String session = "package org.hibernate; public class Session {}";

        assertThat(
                        breaks(
                                PrefixRules.HIBERNATE,
                                session,
                                "package dev.atoll.reef; class Orders { static class PostgresInside { org.hibernate.Session it; } }"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OrderManager", "OrderServiceClient", "BaseOrder", "OrderData", "OrderImpl", "OrderUtils"})
    void refusesEmptyWordsInTypeNames(String name) {
        assertThat(breaks(NameRules.TYPES, "package dev.atoll.reef; class " + name + " {}"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Order", "DataPlaneClient", "Database", "Informed", "Basement"})
    void letsOtherNamesBe(String name) {
        assertThat(breaks(NameRules.TYPES, "package dev.atoll.reef; class " + name + " {}"))
                .isFalse();
    }

    @Test
    void refusesEmptyWordsInPackageNames() {
        assertThat(breaks(NameRules.PACKAGES, "package dev.atoll.reef.util; class Order {}"))
                .isTrue();
        assertThat(breaks(NameRules.PACKAGES, "package dev.atoll.reef.utility; class Order {}"))
                .isFalse();
    }

    @Test
    void refusesAnEndpointThatQuarkusWouldDrop() {
        String get = annotation("jakarta.ws.rs", "GET");

        assertThat(breaks(
                        NameRules.ENDPOINTS_ARE_PUBLIC,
                        get,
                        "package dev.atoll.reef; class A { @jakarta.ws.rs.GET void a() {} }"))
                .isTrue();
    }

    @Test
    void refusesFieldInjection() {
        String inject = annotation("jakarta.inject", "Inject");

        assertThat(breaks(
                        NameRules.NO_FIELD_INJECTION,
                        inject,
                        "package dev.atoll.reef; class A { @jakarta.inject.Inject String a; }"))
                .isTrue();
    }

    @Test
    void refusesAColumnThatIsNotClassified() {
        String entity = annotation("jakarta.persistence", "Entity");

        assertThat(breaks(
                        ClassificationRules.ROWS,
                        entity,
                        "package dev.atoll.reef; @jakarta.persistence.Entity class OrderRow { String phone; }"))
                .isTrue();
        assertThat(breaks(
                        ClassificationRules.ROWS,
                        entity,
                        annotation("dev.atoll.contracts.classification", "Classified"),
                        """
                        package dev.atoll.reef;
                        @jakarta.persistence.Entity
                        class OrderRow { static int seen; @dev.atoll.contracts.classification.Classified String phone; }
                        """))
                .isFalse();
    }

    @Test
    void refusesAMessageThatIsNotClassified() {
        assertThat(breaks(
                        ClassificationRules.MESSAGES,
                        annotation("dev.atoll.contracts.event", "EventType"),
                        "package dev.atoll.contracts.event; @EventType record Ordered(String phone) {}"))
                .isTrue();
    }

    @Test
    void refusesAFrameworkInTheContracts() {
        assertThat(breaks(
                        ModuleRules.CONTRACTS_KNOW_NO_FRAMEWORK,
                        "package io.quarkus; public class Quarkus {}",
                        "package dev.atoll.contracts.event; class Ordered { io.quarkus.Quarkus it; }"))
                .isTrue();
    }

    @Test
    void keepsProcessesApartAndToolsOut() {
        String reef = "package dev.atoll.reef; public class Reef {}";
        String crew = "package dev.atoll.crew; public class Crew { dev.atoll.reef.Reef it; }";

        assertThat(breaks(TWO_PROCESSES.modulesUseOnlyWhatTheyMay(), reef, crew))
                .isFalse();
        assertThat(breaks(
                        TWO_PROCESSES.modulesUseOnlyWhatTheyMay(),
                        reef,
                        "package dev.atoll.shore; class Shore { dev.atoll.reef.Reef[] it; }"))
                .isTrue();
        assertThat(breaks(
                        TWO_PROCESSES.modulesUseOnlyWhatTheyMay(),
                        reef,
                        crew,
                        "package dev.atoll.shore; class Shore { dev.atoll.crew.Crew it; }"))
                .isTrue();
    }

    @Test
    void findsACycleOfRoomsAndNamesTheEdges() {
        var classes = Planted.classes(
                directory,
                "package dev.atoll.reef.tide; public class Tide { dev.atoll.reef.moon.Moon it; }",
                "package dev.atoll.reef.moon; public class Moon { dev.atoll.reef.tide.Tide it; }");

        assertThat(TWO_PROCESSES.roomsFormNoCycle().evaluate(classes).hasViolation())
                .isTrue();
        assertThat(TWO_PROCESSES.edges("reef", classes))
                .isEqualTo(Map.of("tide", Set.of("moon"), "moon", Set.of("tide")));
    }

    private boolean breaks(ArchRule rule, String... sources) {
        var own = directory.resolve(Integer.toHexString(List.of(sources).hashCode()));
        return rule.allowEmptyShould(true)
                .evaluate(Planted.classes(own, sources))
                .hasViolation();
    }

    private static ArchRule prefixRule(String library) {
        return Map.of(
                        "org.hibernate", PrefixRules.HIBERNATE,
                        "jakarta.persistence", PrefixRules.HIBERNATE,
                        "io.lettuce", PrefixRules.LETTUCE,
                        "io.getunleash", PrefixRules.UNLEASH,
                        "org.apache.rocketmq", PrefixRules.ROCKETMQ,
                        "org.jsmpp", PrefixRules.SMPP,
                        "jakarta.ws.rs", PrefixRules.HTTP,
                        "org.jboss.resteasy", PrefixRules.HTTP)
                .entrySet()
                .stream()
                .filter(rule -> library.startsWith(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String annotation(String room, String name) {
        return "package %s; @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface %s {}"
                .formatted(room, name);
    }
}
