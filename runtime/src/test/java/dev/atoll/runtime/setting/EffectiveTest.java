package dev.atoll.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectiveTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void coversLayerByLayerWhateverWasDecidedLast() {
        var effective = merged(
                Optional.of("sink"),
                value("shop.text@app:sink", 1, "'app'"),
                value("shop.text@region", 2, "'region'"),
                value("shop.text@jurisdiction:ID", 3, "'jurisdiction'"),
                value("shop.text", 4, "'global'"));

        assertThat(effective.document()).isEqualTo(json("{'text':'app'}"));
        assertThat(effective.origins()).isEqualTo(Map.of("/text", new Origin(Layer.APP, "sink", 1)));
    }

    @Test
    void passesOverWhatIsForAnotherApp() {
        var values = List.of(value("shop.text@app:sink", 2, "'app'"), value("shop.text", 1, "'global'"));

        assertThat(Effective.of(Optional.empty(), values, Optional.of("adapters"))
                        .document())
                .isEqualTo(json("{'text':'global'}"));
        assertThat(Effective.of(Optional.empty(), values, Optional.empty()).document())
                .isEqualTo(json("{'text':'global'}"));
    }

    @Test
    void mergesObjectsAndSaysWhereEachLeafComesFrom() {
        var effective = merged(
                Optional.empty(),
                value("shop.sender", 1, "{'name':'ATOLL','limits':{'day':5,'hour':1},'tags':['a','b']}"),
                value("shop.sender@region", 2, "{'limits':{'day':9},'tags':['c'],'a/b':{}}"));

        assertThat(effective.document())
                .isEqualTo(json("{'sender':{'name':'ATOLL','limits':{'day':9,'hour':1},'tags':['c'],'a/b':{}}}"));
        var global = new Origin(Layer.GLOBAL, "", 1);
        var region = new Origin(Layer.REGION, "", 2);
        assertThat(effective.origins())
                .isEqualTo(Map.of(
                        "/sender/name", global,
                        "/sender/limits/day", region,
                        "/sender/limits/hour", global,
                        "/sender/tags", region,
                        "/sender/a~1b", region));
    }

    @Test
    void forgetsTheOriginsOfWhatIsCovered() {
        var effective = merged(
                Optional.empty(),
                value("shop.a", 1, "{'b':{'c':1},'bb':2}"),
                value("shop.a@region", 2, "{'b':3}"),
                value("shop.e", 3, "{}"),
                value("shop.e@region", 4, "{'f':1}"));

        assertThat(effective.origins())
                .isEqualTo(Map.of(
                        "/a/b", new Origin(Layer.REGION, "", 2),
                        "/a/bb", new Origin(Layer.GLOBAL, "", 1),
                        "/e/f", new Origin(Layer.REGION, "", 4)));
    }

    @Test
    void coversASecretReferenceWhole() {
        var effective = merged(
                Optional.empty(),
                value("shop.key", 1, "{'$secret':'one'}"),
                value("shop.key@region", 2, "{'$secret':'two'}"),
                value("shop.other", 3, "{'$secret':'one'}"),
                value("shop.other@region", 4, "{'plain':1}"));

        assertThat(effective.document()).isEqualTo(json("{'key':{'$secret':'two'},'other':{'plain':1}}"));
        assertThat(effective.origins()).containsOnlyKeys("/key", "/other/plain");
    }

    @Test
    void fillsWhatNobodySaidFromTheSchema() {
        var schema = json("""
                {'$defs':{'limit':{'default':7}},
                 'properties':{
                   'ttl':{'default':'PT1H'},
                   'text':{'default':'hello'},
                   'limit':{'$ref':'#/$defs/limit'},
                   'sender':{'properties':{'name':{'default':'ATOLL'},'id':{}}},
                   'absent':{'properties':{'inner':{'default':1}}}}}""");

        var effective = Effective.of(
                Optional.of(new SchemaDefaults(schema, 9)),
                List.of(value("shop.text", 1, "'bye'"), value("shop.sender", 2, "{'id':3}")),
                Optional.empty());

        assertThat(effective.document())
                .isEqualTo(json("{'text':'bye','sender':{'id':3,'name':'ATOLL'},'ttl':'PT1H','limit':7}"));
        assertThat(effective.origins())
                .containsEntry("/ttl", new Origin(Layer.SCHEMA, "", 9))
                .containsEntry("/sender/name", new Origin(Layer.SCHEMA, "", 9))
                .containsEntry("/sender/id", new Origin(Layer.GLOBAL, "", 2));
    }

    @Test
    void endsAtASchemaThatNeverDoes() {
        var loop = json("{'$defs':{'a':{'$ref':'#/$defs/a'}},'properties':{'x':{'$ref':'#/$defs/a'}}}");
        var endless = json("{'properties':{'x':{'$ref':'#/$defs/n'}},"
                + "'$defs':{'n':{'default':{},'properties':{'x':{'$ref':'#/$defs/n'}}}}}");

        assertThat(filled(loop).document()).isEmpty();
        assertThat(filled(endless).document()).isNotEmpty();
    }

    private static Effective filled(JsonNode schema) {
        return Effective.of(Optional.of(new SchemaDefaults(schema, 1)), List.of(), Optional.empty());
    }

    private static Effective merged(Optional<String> app, LayeredValue... values) {
        return Effective.of(Optional.empty(), List.of(values), app);
    }

    private static LayeredValue value(String key, long revision, String value) {
        return new LayeredValue(SettingKey.parse(key).orElseThrow(), revision, json(value));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
