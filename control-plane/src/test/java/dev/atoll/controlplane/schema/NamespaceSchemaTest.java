package dev.atoll.controlplane.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamespaceSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void saysWhereADocumentIsNotWhatTheSchemaAllows() {
        var schema = schema("""
                {'type':'object','required':['text'],'additionalProperties':false,
                 'properties':{
                   'text':{'type':'string','pattern':'^[a-z]+$'},
                   'limit':{'$ref':'#/$defs/limit'},
                   'tags':{'type':'array','items':{'maxLength':3},'uniqueItems':true}},
                 '$defs':{'limit':{'type':'integer','maximum':5}}}""");

        assertThat(schema.violations(json("{'text':'abc','limit':5,'tags':['a','b']}")))
                .isEmpty();
        assertThat(schema.violations(json("{'text':'A','limit':6,'tags':['abcd'],'other':1}")))
                .containsExactlyInAnyOrder(
                        new Violation("/text", "pattern at #/properties/text/pattern"),
                        new Violation("/limit", "maximum at #/$defs/limit/maximum"),
                        new Violation("/tags/0", "maxLength at #/properties/tags/items/maxLength"),
                        new Violation("/other", "additionalProperties at #/additionalProperties"));
        assertThat(schema.violations(json("{}"))).containsExactly(new Violation("/text", "required at #/required"));
    }

    @Test
    void knowsTheKeywordsOfItsDraft() {
        var schema = schema("""
                {'properties':{'pair':{'prefixItems':[{'type':'string'},{'type':'integer'}],'items':false}},
                 'allOf':[{'properties':{'a':true}}],
                 'dependentRequired':{'a':['pair']},
                 'if':{'required':['a']},'then':{'minProperties':2},
                 'unevaluatedProperties':false}""");

        assertThat(schema.violations(json("{'a':1,'pair':['x',1]}"))).isEmpty();
        assertThat(schema.violations(json("{'pair':['x','y',2]}"))).isNotEmpty();
        assertThat(schema.violations(json("{'a':1}"))).isNotEmpty();
        assertThat(schema.violations(json("{'other':1}"))).isNotEmpty();
    }

    @Test
    void takesFormatsForNotes() {
        assertThat(schema("{'properties':{'a':{'format':'email'}}}").violations(json("{'a':'no address'}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'maxium':1}| has a keyword that is not allowed here",
                "{'type':'text'}|/type is none of draft 2020-12",
                "{'properties':{'a':{'minLength':-1}}}|/properties/a/minLength is none of draft 2020-12",
                "{'type':'string'}|type is object",
                "{'$schema':'http://json-schema.org/draft-07/schema#'}|$schema is",
                "{'$id':'https://example.org/x'}| has a keyword that is not allowed here",
                "{'$ref':'https://example.org/x'}|/$ref names none of the $defs",
                "{'properties':{'a':{'$ref':'file:///etc/passwd'}}}|/properties/a/$ref names none of the $defs",
                "{'properties':{'a':{'$ref':'classpath:application.properties'}}}|/properties/a/$ref names none",
                "{'properties':{'a':{'$ref':'#/properties/a'}}}|/properties/a/$ref names none",
                "{'properties':{'a':{'$ref':'#/$defs/none'}}}|/properties/a/$ref names none",
                "{'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'items':{'$ref':'#/$defs/a'}}}}|refers to itself",
                "{'properties':{'a':{'$dynamicRef':'#x'}}}|/properties/a has a keyword that is not allowed",
                "{'properties':{'a':{'$defs':{'b':{}}}}}|/properties/a has $defs",
                "{'properties':{'a':{'pattern':'(a)\\\\1'}}}|/properties/a/pattern is none of linear time",
                "{'patternProperties':{'(?=a)':{}}}|/patternProperties has a pattern that is none of linear time",
                "{'properties':{'a':{'secret':true,'type':'string'}}}|/properties/a: secret is true, with nothing",
                "{'properties':{'a':{'secret':'yes'}}}|/properties/a: secret is true",
                "{'properties':{'a':{'anyOf':[{'secret':true},{'type':'string'}]}}}|/properties/a/anyOf/0 is secret under",
                "{'properties':{'a':{'anyOf':[{'$ref':'#/$defs/s'},{}]}},'$defs':{'s':{'secret':true}}}|is secret under",
                "{'properties':{'a':{'default':{'b':'x'},'properties':{'b':{'secret':true}}}}}|/properties/a/default holds",
                "{'properties':{'a':{'default':'x','$ref':'#/$defs/s'}},'$defs':{'s':{'secret':true}}}|/default holds",
                "{'default':{}}|default stands at the values",
                "[]|The schema is no object",
                "true|The schema is no object"
            })
    void refusesASchemaAndSaysWhy(String schema, String objection) {
        assertThat(NamespaceSchema.objections(json(schema)))
                .as(schema)
                .anySatisfy(text -> assertThat(text).contains(objection));
    }

    @Test
    void refusesASchemaWhoseReferencesGrowWithoutBound() {
        var definitions = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            definitions.append(
                    "'d%d':{'allOf':[{'$ref':'#/$defs/d%d'},{'$ref':'#/$defs/d%d'}]},".formatted(i, i + 1, i + 1));
        }
        var schema = "{'properties':{'a':{'$ref':'#/$defs/d0'}},'$defs':{" + definitions + "'d40':{'type':'string'}}}";

        assertThat(NamespaceSchema.objections(json(schema))).anyMatch(text -> text.contains("over 1000 places"));
    }

    @Test
    void refusesASchemaThatIsTooDeep() {
        var deep = "{'items':".repeat(40) + "{}" + "}".repeat(40);

        assertThat(NamespaceSchema.objections(json(deep))).containsExactly("The schema is deeper than 32");
    }

    @ParameterizedTest
    @MethodSource("literals")
    void allowsAReferenceAndNoLiteralWhereASecretBelongs(String literal) {
        var schema = schema("{'properties':{'key':{'secret':true,'title':'of the SMSC'}}}");

        assertThat(schema.violations(json("{'key':{'$secret':'sms/key'}}"))).isEmpty();
        assertThat(schema.violations(json("{}"))).isEmpty();
        assertThat(schema.violations(json("{'key':" + literal + "}")))
                .isNotEmpty()
                .allSatisfy(violation -> {
                    assertThat(violation.broken()).isEqualTo("secret");
                    assertThat(violation.pointer()).startsWith("/key");
                });
    }

    static Stream<Arguments> literals() {
        return Stream.of(
                        "'hunter2'",
                        "''",
                        "7",
                        "null",
                        "['x']",
                        "{}",
                        "{'$secret':7}",
                        "{'$secret':'No Name'}",
                        "{'$secret':'a','plain':'hunter2'}")
                .map(Arguments::of);
    }

    @Test
    void keepsAPropertyThatIsCalledSecret() {
        var schema = schema("{'properties':{'secret':{'type':'boolean'}}}");

        assertThat(schema.violations(json("{'secret':true}"))).isEmpty();
        assertThat(schema.violations(json("{'secret':1}"))).isNotEmpty();
    }

    @Test
    @Timeout(20)
    void takesNoLongerForAnEvilPattern() {
        var schema = schema("{'additionalProperties':{'pattern':'^(a+)+$'}}");
        var text = JsonNodeFactory.instance.objectNode().put("a", "a".repeat(16_000) + "!");

        assertThat(schema.violations(text)).hasSize(1);
        assertThat(NamespaceSchema.objections(json("{'properties':{'a':{'pattern':'((a{100}){100}){100}'}}}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{'type':'string'},'b':{}}}|{'a':'x'}|2",
                "{'properties':{'a':{'$ref':'#/$defs/d'}},'$defs':{'d':{'enum':[1,2,3]}}}|{'a':1}|6",
                "{'properties':{'a':{'items':{'anyOf':[{},{'not':{}}]}}}}|{'a':[1,2]}|10",
                "{'properties':{'a':{'prefixItems':[{}],'uniqueItems':true}}}|{'a':[1,2]}|5",
                "{'propertyNames':{},'additionalProperties':{},'patternProperties':{'^a':{}}}|{'a':1,'b':1}|7",
                "{'if':{},'then':{},'else':{},'dependentSchemas':{'a':{}}}|{}|5",
                "{'properties':{'a':{'pattern':'[ab]{100}'}}}|{'a':'aaaaaaaaaa'}|92"
            })
    void countsTheWorkBeforeItIsDone(String schema, String document, long work) {
        assertThat(schema(schema).work(json(document), 1_000)).isEqualTo(work);
    }

    @Test
    void stopsCountingWhereItIsEnough() {
        var document = JsonNodeFactory.instance.objectNode();
        var list = document.putArray("list");
        IntStream.range(0, 5_000).forEach(list::add);
        var schema = schema("{'properties':{'list':{'items':{}}}}");

        assertThat(schema.work(document, 100)).isBetween(101L, 5_002L);
    }

    private static NamespaceSchema schema(String text) {
        assertThat(NamespaceSchema.objections(json(text))).isEqualTo(List.of());
        return NamespaceSchema.of(json(text));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
