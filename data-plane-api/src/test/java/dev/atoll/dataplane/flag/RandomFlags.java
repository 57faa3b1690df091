package dev.atoll.dataplane.flag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Flags by chance, of what both the Unleash SDK and our evaluator know, without what is left to chance itself.
/// What flags ask for and what contexts hold come from the same few values, so that they often meet.
final class RandomFlags {

    static final List<String> NAMES = List.of("parent", "child", "one", "用户.flag");

    private static final List<String> PEOPLE = List.of("1", "7", "ada", "Ada", "用户", "é-ß", "x😀y", "a b", "", "00042");
    private static final List<String> PLACES = List.of("sg", "SG", "id", "th", "de-be", "Ünter", "", "s");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "12", "12.0", "12.5", "1e3", "1000", "none", "", "-0");
    private static final List<String> VERSIONS = List.of(
            "1.2.2",
            "1.2.10",
            "1.10.0",
            "2.0.0-alpha",
            "2.0.0-alpha.1",
            "2.0.0-alpha.10",
            "2.0.0-rc",
            "2.0.0",
            "v2.0.0",
            "1.2",
            "2.0.0-1",
            "2.0.0-alpha-1",
            "",
            "01.2.3");
    private static final List<String> MOMENTS = List.of(
            "2026-01-29T13:00:00.000Z",
            "2026-01-29T13:00:00Z",
            "2026-01-29T13:00:00.001Z",
            "2026-01-29T15:00:00.000+02:00",
            "2025-12-31T23:59:59Z",
            "2026-01-30T00:00:00+07:00");
    private static final List<String> ADDRESSES = List.of(
            "10.0.0.1",
            "10.255.3.4",
            "192.168.1.42",
            "127.0.0.1",
            "2001:db8::1",
            "2001:DB8:0:0:0:0:0:1",
            "2001:db9::1",
            "::ffff:10.0.0.1",
            "::1",
            "010.0.0.1",
            "10.0.0",
            "fe80::1%eth0",
            "");
    private static final List<String> RANGES = List.of(
            "10.0.0.0/8",
            "10.0.0.1",
            "192.168.1.0/24",
            "192.168.1.77/25",
            "0.0.0.0/0",
            "2001:db8::/32",
            "::/0",
            "::1",
            "10.0.0.1/33",
            "here",
            "2001:db8::1/128",
            "10.0.0.0/0");
    private static final List<String> PATTERNS = List.of(
            "^ada$", "(?i)^ADA$", "^[0-9]+$", "^[[:alpha:]]+$", "a.b", "^(ada|7)$", "\\bb$", "^\\d{1,2}$", "^[^a]*$");

    private RandomFlags() {}

    /// What `/api/client/features` would answer.
    static Arbitrary<Map<String, Object>> states() {
        var segments = Combinators.combine(segment(1), segment(2)).as(List::of);
        var parent = feature("parent", Arbitraries.just(List.of()));
        var child = feature("child", dependencies());
        var others = Combinators.combine(
                feature("one", Arbitraries.just(List.of())), feature("用户.flag", Arbitraries.just(List.of())));
        return Combinators.combine(segments, parent, child, others.as(List::of))
                .as((known, first, second, rest) -> Map.of(
                        "version", 2, "segments", known, "features", List.of(first, second, rest.get(0), rest.get(1))));
    }

    /// The fields of a context by name. There is always somebody to stick to.
    static Arbitrary<Map<String, String>> contexts() {
        return Combinators.combine(
                        some("userId", PEOPLE),
                        some("remoteAddress", ADDRESSES),
                        Combinators.combine(some("country", PLACES), some("nick", PEOPLE))
                                .as(RandomFlags::with),
                        some("count", NUMBERS),
                        some("version", VERSIONS),
                        some("since", MOMENTS),
                        Combinators.combine(of(PEOPLE), of(PLACES), of(MOMENTS), of(PLACES))
                                .as((session, environment, now, app) -> Map.of(
                                        "sessionId",
                                        session,
                                        "environment",
                                        environment,
                                        "currentTime",
                                        now,
                                        "appName",
                                        app)))
                .as((user, address, place, count, version, since, always) ->
                        with(with(with(user, address), with(place, count)), with(with(version, since), always)));
    }

    private static Arbitrary<Map<String, String>> some(String field, List<String> values) {
        return of(values)
                .optional()
                .map(value -> value.map(present -> Map.of(field, present)).orElse(Map.of()));
    }

    private static Arbitrary<String> of(List<String> values) {
        return Arbitraries.of(values);
    }

    private static <T> Map<String, T> with(Map<String, ? extends T> some, Map<String, ? extends T> more) {
        Map<String, T> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Arbitrary<Map<String, Object>> feature(
            String name, Arbitrary<List<Map<String, Object>>> dependencies) {
        var isOn = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false)));
        return Combinators.combine(
                        isOn,
                        Arbitraries.of(true, false),
                        strategy(groups(name)).list().ofMaxSize(3),
                        variants(),
                        dependencies)
                .as((enabled, impressions, strategies, variants, parents) -> Map.of(
                        "name",
                        name,
                        "enabled",
                        enabled,
                        "impressionData",
                        impressions,
                        "strategies",
                        strategies,
                        "variants",
                        variants,
                        "dependencies",
                        parents));
    }

    /// Without variants: the SDK takes any for met where the parent has none.
    private static Arbitrary<List<Map<String, Object>>> dependencies() {
        Arbitrary<Map<String, Object>> dependency = Arbitraries.of(
                Map.of("feature", "parent"),
                Map.of("feature", "parent", "enabled", true),
                Map.of("feature", "parent", "enabled", false),
                Map.of("feature", "nowhere"));
        return dependency.list().ofMaxSize(2);
    }

    private static Arbitrary<Map<String, Object>> segment(int id) {
        return constraint().list().ofMaxSize(2).map(constraints -> Map.of("id", id, "constraints", constraints));
    }

    private static Arbitrary<Map<String, Object>> strategy(Arbitrary<Optional<String>> groups) {
        var kinds = Arbitraries.oneOf(
                Arbitraries.just(Map.<String, Object>of("name", "default", "parameters", Map.of())),
                rollout(groups),
                gradual("gradualRolloutUserId"),
                gradual("gradualRolloutSessionId"),
                listed("userWithId", "userIds", List.of("1", "7", "ada", "用户")),
                listed("remoteAddress", "IPs", RANGES),
                Arbitraries.just(Map.<String, Object>of("name", "nobodyKnowsIt", "parameters", Map.of())));
        var segments = Arbitraries.of(List.of(), List.of(), List.of(1), List.of(1, 2), List.of(404));
        return Combinators.combine(kinds, constraint().list().ofMaxSize(2), segments, variants())
                .as((kind, constraints, ids, variants) ->
                        with(kind, Map.of("constraints", constraints, "segments", ids, "variants", plain(variants))));
    }

    /// As variants of a strategy are: they stick to what it sticks to, and have no overrides.
    private static List<Map<String, Object>> plain(List<Map<String, Object>> variants) {
        return variants.stream()
                .map(variant -> Map.of(
                        "name",
                        variant.get("name"),
                        "weight",
                        variant.get("weight"),
                        "payload",
                        variant.get("payload")))
                .toList();
    }

    /// A parent names its groups: in a child's evaluation, the SDK takes the child's name where the parent names none.
    private static Arbitrary<Optional<String>> groups(String flag) {
        var named = Arbitraries.of("g", "用户.flag", "a longer group");
        return flag.equals("parent") ? named.map(Optional::of) : named.optional();
    }

    private static Arbitrary<Map<String, Object>> rollout(Arbitrary<Optional<String>> groups) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("default", "userId", "sessionId", "country"),
                        groups)
                .as((share, stickiness, group) -> Map.of(
                        "name",
                        "flexibleRollout",
                        "parameters",
                        with(
                                Map.of("rollout", "" + share, "stickiness", stickiness),
                                group.map(name -> Map.of("groupId", name)).orElse(Map.of()))));
    }

    private static Arbitrary<Map<String, Object>> gradual(String name) {
        return Arbitraries.integers()
                .between(0, 100)
                .map(share -> Map.of("name", name, "parameters", Map.of("percentage", "" + share, "groupId", "g")));
    }

    private static Arbitrary<Map<String, Object>> listed(String name, String parameter, List<String> values) {
        return of(values)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(some -> Map.of("name", name, "parameters", Map.of(parameter, String.join(", ", some))));
    }

    private static Arbitrary<List<Map<String, Object>>> variants() {
        var override = Combinators.combine(
                        Arbitraries.of("userId", "country", "appName"),
                        of(PEOPLE).list().ofMaxSize(2))
                .as((field, values) -> Map.<String, Object>of("contextName", field, "values", values));
        var variant = Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of("default", "environment"),
                        override.list().ofMaxSize(1))
                .as((weight, stickiness, overrides) -> Map.<String, Object>of(
                        "name",
                        "v" + weight,
                        "weight",
                        weight,
                        "stickiness",
                        stickiness,
                        "overrides",
                        overrides,
                        "payload",
                        Map.of("type", "number", "value", "" + weight)));
        return variant.list().ofMaxSize(3);
    }

    private static Arbitrary<Map<String, Object>> constraint() {
        var texts = Combinators.combine(
                        Arbitraries.of("userId", "sessionId", "environment", "appName", "country", "nick", "nowhere"),
                        Arbitraries.of("IN", "NOT_IN", "STR_STARTS_WITH", "STR_ENDS_WITH", "STR_CONTAINS"),
                        Arbitraries.oneOf(of(PEOPLE), of(PLACES))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((field, operator, values) ->
                        Map.<String, Object>of("contextName", field, "operator", operator, "values", values));
        var empty = Combinators.combine(Arbitraries.of("userId", "nowhere"), Arbitraries.of("IN", "NOT_IN"))
                .as((field, operator) ->
                        Map.<String, Object>of("contextName", field, "operator", operator, "values", List.of()));
        var inverted = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.oneOf(
                                texts,
                                empty,
                                ofOne(
                                        "count",
                                        List.of("NUM_EQ", "NUM_GT", "NUM_GTE", "NUM_LT", "NUM_LTE"),
                                        NUMBERS.subList(0, 7)),
                                ofOne(
                                        "version",
                                        List.of("SEMVER_EQ", "SEMVER_GT", "SEMVER_LT"),
                                        VERSIONS.subList(0, 8)),
                                ofOne("since", List.of("DATE_AFTER", "DATE_BEFORE"), MOMENTS),
                                ofOne("currentTime", List.of("DATE_AFTER", "DATE_BEFORE"), MOMENTS),
                                ofOne("nick", List.of("REGEX"), PATTERNS),
                                ofOne("userId", List.of("NOBODY_KNOWS_IT"), List.of("x"))),
                        inverted,
                        inverted)
                .as((asked, isInverted, ignoresCase) ->
                        with(asked, Map.of("inverted", isInverted, "caseInsensitive", ignoresCase)));
    }

    private static Arbitrary<Map<String, Object>> ofOne(String field, List<String> operators, List<String> values) {
        return Combinators.combine(of(operators), of(values))
                .as((operator, value) -> Map.of("contextName", field, "operator", operator, "value", value));
    }
}
