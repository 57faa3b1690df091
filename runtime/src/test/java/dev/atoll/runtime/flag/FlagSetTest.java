package dev.atoll.runtime.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atoll.runtime.flag.Reason.Ground;
import dev.atoll.runtime.flag.Reason.Held;
import dev.atoll.runtime.flag.Reason.Off;
import dev.atoll.runtime.flag.Reason.ParentUnmet;
import dev.atoll.runtime.flag.Reason.Refused;
import dev.atoll.runtime.flag.Reason.RefusedByConstraint;
import dev.atoll.runtime.flag.Reason.RefusedByMissingSegment;
import dev.atoll.runtime.flag.Reason.RefusedByRule;
import dev.atoll.runtime.flag.Reason.Unconditional;
import dev.atoll.runtime.operator.Reach;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reasons, and what the client specification leaves open.
class FlagSetTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FlagContext ADA = FlagContext.of("ada", Map.of("country", "sg"));
    private static final String SEGMENTS = """
            [{"id":7,"name":"asia","constraints":[{"contextName":"country","operator":"IN","values":["sg","id"]}]}]""";

    /// What a region never decides otherwise may be said of a strategy before anybody asks.
    @ParameterizedTest
    @CsvSource({
        "default, {}, EVERYBODY",
        "ours, {}, NOBODY",
        "userWithId, {\"userIds\":\"\"}, NOBODY",
        "userWithId, {\"userIds\":\"7\"}, SOME",
        "remoteAddress, {\"IPs\":\"ten\"}, NOBODY",
        "applicationHostname, {\"hostNames\":\"a\"}, SOME",
        "flexibleRollout, {}, NOBODY",
        "flexibleRollout, {\"rollout\":\"99\"}, SOME",
        "flexibleRollout, {\"rollout\":\"100\"}, EVERYBODY",
        "gradualRolloutRandom, {\"percentage\":\"100\"}, EVERYBODY",
        "gradualRolloutUserId, {\"percentage\":\"100\"}, NOBODY"
    })
    void knowsForWhomAStrategyHoldsWhoeverTheyAre(String name, String parameters, Reach reach)
            throws JsonProcessingException {
        var strategy = JSON.createObjectNode().put("name", name);
        strategy.set("parameters", JSON.readTree(parameters));

        assertThat(FlagSet.reach(strategy, "f")).isEqualTo(reach);
        strategy.withObjectProperty("parameters").put("groupId", "g").put("stickiness", "userId");
        assertThat(FlagSet.reach(strategy, "f"))
                .isEqualTo(parameters.contains("100") && !name.endsWith("Random") ? Reach.ALL_KNOWN : reach);
    }

    @Test
    void saysThatAFlagIsOff() {
        assertThat(reason("'enabled':false,'strategies':[{'name':'default'}]")).isEqualTo(new Off());
    }

    @Test
    void saysThatNothingIsAskedFor() {
        assertThat(reason("'enabled':true,'strategies':[]")).isEqualTo(new Unconditional(Ground.STATIC));
        assertThat(reason("'enabled':true,'strategies':[{'name':'default'}]"))
                .isEqualTo(new Held(0, "default", Ground.STATIC));
    }

    @Test
    void saysWhichStrategyHeld() {
        assertThat(reason("""
                        'enabled':true,'strategies':[
                          {'name':'userWithId','parameters':{'userIds':'eve'}},
                          {'name':'default','segments':[7]}]""")).isEqualTo(new Held(1, "default", Ground.TARGETING_MATCH));
    }

    @Test
    void saysThatAShareDecided() {
        assertThat(reason("'enabled':true,'strategies':[{'name':'flexibleRollout','parameters':{'rollout':'99'}}]"))
                .isEqualTo(new Held(0, "flexibleRollout", Ground.SPLIT));
        assertThat(reason("'enabled':true,'strategies':[{'name':'flexibleRollout','parameters':{'rollout':'100'}}]"))
                .isEqualTo(new Held(0, "flexibleRollout", Ground.STATIC));
    }

    @Test
    void saysThatTheVariantWasDecidedByAShareOrByAnOverride() {
        assertThat(reason("'enabled':true,'variants':[{'name':'a','weight':1},{'name':'b','weight':1}]"))
                .isEqualTo(new Unconditional(Ground.SPLIT));
        assertThat(reason("""
                        'enabled':true,'variants':[{'name':'a','weight':1},
                        {'name':'b','weight':1,'overrides':[{'contextName':'userId','values':['ada']}]}]""")).isEqualTo(new Unconditional(Ground.TARGETING_MATCH));
    }

    @Test
    void saysWhatEachStrategyWasRefusedBy() {
        var reason = reason("""
                'enabled':true,'strategies':[
                  {'name':'default','constraints':[{'contextName':'userId','operator':'IN','values':['ada']}],
                   'segments':[7,404]},
                  {'name':'default','constraints':[{'contextName':'userId','operator':'IN','values':['ada']},
                   {'contextName':'age','operator':'NUM_GT','value':'18'}]},
                  {'name':'userWithId','parameters':{'userIds':'eve'}},
                  {'name':'ours','parameters':{}}]""");

        assertThat(reason)
                .isEqualTo(new Refused(List.of(
                        new RefusedByMissingSegment(0, "default", 404),
                        new RefusedByConstraint(1, "default", OptionalInt.empty(), 1, "age", "NUM_GT"),
                        new RefusedByRule(2, "userWithId", Ground.TARGETING_MATCH),
                        new RefusedByRule(3, "ours", Ground.STATIC))));
    }

    @Test
    void saysWhichSegmentAConstraintStandsIn() {
        var flags = flags("'enabled':true,'strategies':[{'name':'default','segments':[7]}]");

        var evaluation = flags.evaluate("f", FlagContext.EMPTY).orElseThrow();

        assertThat(evaluation.enabled()).isFalse();
        assertThat(evaluation.reason())
                .isEqualTo(new Refused(
                        List.of(new RefusedByConstraint(0, "default", OptionalInt.of(7), 0, "country", "IN"))));
        assertThat(evaluation.reason().ground()).isEqualTo(Ground.TARGETING_MATCH);
    }

    @Test
    void saysWhichParentIsNotAsItMustBe() {
        var reason = reason("'enabled':true,'dependencies':[{'feature':'nowhere'}]");

        assertThat(reason).isEqualTo(new ParentUnmet("nowhere"));
        assertThat(reason.ground()).isEqualTo(Ground.DISABLED);
    }

    /// Where the SDK's engine takes any variant for met.
    @Test
    void asksAParentWithoutVariantsForTheOneThatStandsForNone() {
        assertThat(dependingOnVariant("blue").enabled()).isFalse();
        assertThat(dependingOnVariant("disabled").enabled()).isTrue();
    }

    private static Evaluation dependingOnVariant(String variant) {
        return evaluate("{'name':'p','enabled':true,'strategies':[]},"
                + "{'name':'f','enabled':true,'dependencies':[{'feature':'p','variants':['" + variant + "']}]}");
    }

    @Test
    void neverHoldsByAConstraintThatNobodyUnderstands() {
        assertThat(evaluate("""
                                {'name':'f','enabled':true,'strategies':[{'name':'default','constraints':[
                                {'contextName':'userId','operator':'REGEX','value':'(','inverted':true}]}]}""").enabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "50.5", "", "half"})
    void giveNobodyAShareThatIsNone(String rollout) {
        var strategy = "{'name':'flexibleRollout','parameters':{'rollout':'" + rollout + "'}}";

        assertThat(evaluate("{'name':'f','enabled':true,'strategies':[" + strategy + "]}")
                        .enabled())
                .isFalse();
    }

    @Test
    void leavesToChanceWhoHasNothingToStickTo() {
        var flags = flags("'enabled':true,'strategies':[{'name':'flexibleRollout','parameters':{'rollout':'30'}}]");

        long on = new Random(3)
                .ints(10_000)
                .filter(any ->
                        flags.evaluate("f", FlagContext.EMPTY).orElseThrow().enabled())
                .count();

        assertThat(on).isBetween(2_800L, 3_200L);
    }

    @Test
    void asksItsHostForTheTimeAndItsName() {
        var flags = flags("""
                'enabled':true,'strategies':[{'name':'applicationHostname','parameters':{'hostNames':'other, NODE-7'},
                'constraints':[{'contextName':'currentTime','operator':'DATE_AFTER','value':'2026-01-01T00:00:00Z'}]}]""");

        assertThat(flags.evaluate("f", FlagContext.EMPTY).orElseThrow().enabled())
                .isTrue();
        assertThat(flags.evaluate("f", at("2025-12-31T23:59:59Z")).orElseThrow().enabled())
                .isFalse();
    }

    @Test
    void passesFieldsThatItDoesNotKnowAndValuesThatAreNone() {
        var evaluation = evaluate("""
                {'name':'f','enabled':true,'impressionData':true,'color':'blue','dependencies':null,'strategies':[
                {'name':'flexibleRollout','title':null,'parameters':{'rollout':100,'stickiness':null,'groupId':null},
                'constraints':null,'segments':null,'variants':null}],'variants':null}""");

        assertThat(evaluation.enabled()).isTrue();
        assertThat(evaluation.impressionData()).isTrue();
        assertThat(evaluation.variant()).isEqualTo(Variant.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no",
                "{\"features\":{}}",
                "{\"features\":[{\"enabled\":true}]}",
                "{\"features\":[1]}"
            })
    void takesNothingElseForFlags(String json) {
        assertThatThrownBy(() -> FlagSet.parse(json)).isInstanceOf(UnreadableFlags.class);
    }

    @Test
    void knowsOnlyItsOwnFlags() {
        assertThat(flags("'enabled':true").names()).containsExactly("f");
        assertThat(FlagSet.EMPTY.evaluate("f", ADA)).isEmpty();
    }

    @Test
    void saysNothingOfAPersonInMessages() {
        assertThat(ADA).asString().contains("country").doesNotContain("ada", "sg");
    }

    private static FlagContext at(String time) {
        return new FlagContext(null, null, null, null, null, Instant.parse(time), Map.of());
    }

    private static Reason reason(String fields) {
        return flags(fields).evaluate("f", ADA).orElseThrow().reason();
    }

    private static FlagSet flags(String fields) {
        return read("{'name':'f'," + fields + "}");
    }

    private static Evaluation evaluate(String features) {
        return read(features).evaluate("f", ADA).orElseThrow();
    }

    private static FlagSet read(String features) {
        var host = new Host("node-7", InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")), new Random(2));
        var json = "{\"features\":[" + features.replace('\'', '"') + "],\"segments\":" + SEGMENTS + "}";
        try {
            return FlagSet.parse(JSON.readTree(json), host);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }
}
