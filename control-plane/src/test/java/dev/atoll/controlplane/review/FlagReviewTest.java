package dev.atoll.controlplane.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused in a flag, and what is only warned of.
class FlagReviewTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PERSON = "holds an e-mail address or a phone number, which every region would be told";
    private static final String CONNECTION =
            "holds the address of one connection, which every region would be told: name its network";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                " ada@example.org ",
                "ada.lovelace@mail.example.org;role=admin",
                "ada＠example.org",
                "+6591234567",
                "+65 9123 4567",
                "tel:+65-9123-4567",
                "(+65) 9123.4567",
            })
    void findsAPersonWhereverFlagsAreTargeted(String person) {
        assertThat(constraint("email", "IN", "['sg','" + person + "']"))
                .containsExactly("strategies[0].constraints[0] " + PERSON);
        assertThat(strategy("'name':'userWithId','parameters':{'userIds':'7, " + person + ",8'}"))
                .containsExactly("strategies[0].parameters.userIds " + PERSON);
        assertThat(objections("'variants':[" + variant("'overrides':[{'contextName':'id','values':['" + person + "']}]")
                        + "]"))
                .containsExactly("variants[0].overrides[0] " + PERSON);
        assertThat(strategy("'name':'default','variants':["
                        + variant("'overrides':[{'contextName':'id','values':['" + person + "']}]") + "]"))
                .containsExactly("strategies[0].variants[0].overrides[0] " + PERSON);
        assertThat(FlagReview.objectionsToSegment(json("{'name':'s','constraints':[{'contextName':'id','operator':'IN',"
                        + "'values':['" + person + "']}]}")))
                .containsExactly("constraints[0] " + PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@example.org",
                "0192d3a4-0000-7000-8000-00000000ada0",
                "91234567",
                "1.0.0+20130313144700",
                "2026-01-01T00:00:00+08:00",
                "C++17",
                "npm@10.2",
            })
    void takesNothingElseForAPerson(String text) {
        assertThat(constraint("field", "IN", "['" + text + "']")).isEmpty();
    }

    @Test
    void letsAPatternAskForADomainAndForNobody() {
        var pattern = "'name':'default','constraints':[{'contextName':'email','operator':'REGEX','value':'%s'}]";

        assertThat(strategy(pattern.formatted(".*@example[.]org$"))).isEmpty();
        assertThat(strategy(pattern.formatted("^ada@example.org$")))
                .containsExactly("strategies[0].constraints[0] " + PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.7/32", " 203.0.113.7", "2001:db8::7", "2001:db8::/64"})
    void findsTheAddressOfOneConnection(String address) {
        assertThat(constraint("remoteAddress", "IN", "['" + address + "']"))
                .containsExactly("strategies[0].constraints[0] " + CONNECTION);
        assertThat(constraint("proxy", "IN_CIDR", "['" + address + "']"))
                .containsExactly("strategies[0].constraints[0] " + CONNECTION);
        assertThat(strategy("'name':'remoteAddress','parameters':{'IPs':'10.0.0.0/8," + address + "'}"))
                .containsExactly("strategies[0].parameters.IPs " + CONNECTION);
        assertThat(constraint("version", "IN", "['" + address + "']")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.0/24",
                "10.1.2.3",
                "127.0.0.1",
                "192.168.0.7/32",
                "fd00::1",
                "::1",
                "2001:db8::/48",
                "x"
            })
    void takesNetworksAndPrivateAddressesForNobodys(String address) {
        assertThat(constraint("remoteAddress", "IN", "['" + address + "']")).isEmpty();
        assertThat(strategy("'name':'remoteAddress','parameters':{'IPs':'" + address + "'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json|{\"a\":[1,2]}|",
                "json|\"text\"|",
                "number|-1.5e3|",
                "string||",
                "csv|a,b|",
                "json|{not json|is no JSON, or deeper than 32",
                "json|{} {}|is no JSON, or deeper than 32",
                "json||is no JSON, or deeper than 32",
                "number|abc|is no JSON, or deeper than 32",
                "number|\"1\"|is no number as JSON writes it",
                "wish|a|has a type, one of string, json, csv, number, and a value that is a text",
            })
    void takesAPayloadForWhatItsTypeSays(String type, String value, String objection) {
        var payload = JSON.createObjectNode().put("type", type).put("value", value == null ? "" : value);
        var flag = "'variants':[" + variant("'payload':" + payload) + "]";

        assertThat(objections(flag))
                .isEqualTo(objection == null ? List.of() : List.of("variants[0].payload " + objection));
    }

    @Test
    void holdsEveryPayloadToTheSchemaOfItsFlag() {
        var schema =
                "'payloadSchema':{'type':'object','required':['color'],'properties':{'color':{'$ref':'#/$defs/color'}},"
                        + "'$defs':{'color':{'enum':['red','blue']}}}";
        var payload = "'payload':{'type':'json','value':'{\\u0022color\\u0022:\\u0022%s\\u0022}'}";
        var flag = schema + ",'variants':[" + variant(payload.formatted("red")) + "],"
                + "'strategies':[{'name':'default','variants':[" + variant(payload.formatted("%s")) + "]}]";

        assertThat(objections(flag.formatted("blue"))).isEmpty();
        assertThat(objections(flag.formatted("green")))
                .containsExactly("strategies[0].variants[0].payload is not what payloadSchema allows at \"/color\":"
                        + " enum at #/$defs/color/enum");
        assertThat(objections(schema + ",'variants':[" + variant("'payload':{'type':'string','value':'red'}") + "]"))
                .containsExactly("variants[0].payload is not what payloadSchema allows at \"\": type at #/type");
    }

    @Test
    void holdsNumbersAndTextsToASchemaToo() {
        var schema =
                "'payloadSchema':{'type':'%s'},'variants':[" + variant("'payload':{'type':'number','value':'7'}") + "]";

        assertThat(objections(schema.formatted("integer"))).isEmpty();
        assertThat(objections(schema.formatted("string"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "{'type':'wish'}", "{'wish':true}", "{'pattern':'('}", "{'$ref':'https://example.org/'}"})
    void refusesWhatIsNoSchema(String schema) {
        assertThat(objections("'payloadSchema':" + schema)).first().asString().startsWith("payloadSchema");
    }

    @Test
    void boundsTheWorkOfASchema() {
        var schema = "'payloadSchema':{'items':{'anyOf':[" + "true,".repeat(99) + "true]}},";
        var payload = "'payload':{'type':'json','value':'[" + "1,".repeat(2_000) + "1]'}";

        assertThat(objections(schema + "'variants':[" + variant(payload) + "]"))
                .singleElement()
                .asString()
                .contains("takes too long to check");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'flexibleRollout'}|never holds: its rollout is 0 or missing",
                "{'name':'flexibleRollout','parameters':{'rollout':'0'}}|never holds: its rollout is 0 or missing",
                "{'name':'gradualRolloutRandom'}|never holds: its percentage is 0 or missing",
                "{'name':'gradualRolloutUserId','parameters':{'percentage':'9'}}|never holds: its percentage is 0 or missing, or it has no groupId",
                "{'name':'userWithId','parameters':{'userIds':' , '}}|never holds: it names nobody",
                "{'name':'remoteAddress'}|never holds: it names nobody",
            })
    void warnsOfAStrategyThatNeverHolds(String strategy, String warning) {
        assertThat(warnings(strategy + ",{'name':'userWithId','parameters':{'userIds':'7'}}"))
                .containsExactly("strategies[0] " + warning);
        assertThat(warnings(strategy))
                .containsExactly("strategies[0] " + warning, "The flag is on for nobody: no strategy ever holds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'operator':'NOT_IN','values':[]|always holds",
                "'operator':'IN','values':[],'inverted':true|always holds",
                "'operator':'IN','values':[]|never holds",
                "'operator':'NOT_IN','values':[],'inverted':true|never holds",
                "'operator':'STR_CONTAINS','values':['a','']|holds for any value, whatever it is",
                "'operator':'STR_ENDS_WITH','values':[]|never holds",
                "'operator':'IN_CIDR','values':['10.0.0.0/8','10.0.0.0/99']|has values that are no networks: they are passed over",
            })
    void warnsOfAConstraintThatSaysNothing(String constraint, String warning) {
        var constrained = "{'contextName':'c'," + constraint + "}";

        assertThat(warnings("{'name':'userWithId','parameters':{'userIds':'7'},'constraints':[" + constrained + "]}"))
                .contains("strategies[0].constraints[0] " + warning);
        assertThat(FlagWarnings.ofSegment(json("{'name':'s','constraints':[" + constrained + "]}")))
                .containsExactly("constraints[0] " + warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'default'}",
                "{'name':'default','constraints':[{'contextName':'c','operator':'NOT_IN','values':[]}]}",
                "{'name':'gradualRolloutRandom','parameters':{'percentage':'100'}}",
                "{'name':'flexibleRollout','parameters':{'rollout':'100','stickiness':'default'}}",
            })
    void warnsOfWhatIsNeverReached(String always) {
        assertThat(warnings(always + ",{'name':'userWithId','parameters':{'userIds':'7'}}"))
                .contains(
                        "strategies[1] is never reached: strategies[0] holds for everybody",
                        "The flag is on for everybody: strategies[0] always holds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'flexibleRollout','parameters':{'rollout':'100','stickiness':'userId'}}",
                "{'name':'default','segments':[7]}",
                "{'name':'default','constraints':[{'contextName':'c','operator':'IN','values':['sg']}]}",
            })
    void warnsOfNothingThatSomebodyReaches(String first) {
        assertThat(warnings(first + ",{'name':'userWithId','parameters':{'userIds':'7'}}"))
                .isEmpty();
    }

    @Test
    void warnsOfWhatIsForEverybodyUnlessItSaysSoPlainly() {
        assertThat(warnings("{'name':'default'}")).isEmpty();
        assertThat(warnings("{'name':'flexibleRollout','parameters':{'rollout':'100'}}"))
                .containsExactly("The flag is on for everybody: strategies[0] always holds");
        assertThat(warnings("{'name':'remoteAddress','parameters':{'IPs':'10.0.0.0/8,ten'}}"))
                .containsExactly("strategies[0].parameters.IPs holds what is no network: it is passed over");
        assertThat(FlagWarnings.ofSegment(json("{'name':'s','constraints':[]}")))
                .containsExactly("constraints are none: the segment holds for everybody");
    }

    private static List<String> constraint(String field, String operator, String values) {
        return strategy("'name':'default','constraints':[{'contextName':'%s','operator':'%s','values':%s}]"
                .formatted(field, operator, values));
    }

    private static List<String> strategy(String strategy) {
        return objections("'strategies':[{" + strategy + "}]");
    }

    private static List<String> objections(String flag) {
        return FlagReview.objections("review.me", json("{'enabled':true," + flag + "}"));
    }

    private static String variant(String more) {
        return "{'name':'a','weight':1000," + more + "}";
    }

    private static List<String> warnings(String strategies) {
        return FlagWarnings.of("review.me", json("{'enabled':true,'strategies':[" + strategies + "]}"));
    }

    private static JsonNode json(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
