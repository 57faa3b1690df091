package dev.atoll.launcher.repository.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.repository.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each rule about sources against a source that breaks it, and one that just does not.
class SourceRulesTest {

    @Test
    void countsEveryLineOfAFile() {
        assertThat(SourceRules.longFiles(source("class A {}\n" + "\n".repeat(299))))
                .isEmpty();
        assertThat(SourceRules.longFiles(source("class A {}\n" + "///\n\n".repeat(150))))
                .hasSize(1);
    }

    @Test
    void countsAMethodFromItsSignatureToItsBrace() {
        assertThat(SourceRules.longMethods(source("class A {\nvoid a() {" + "\n".repeat(39) + "}\n}")))
                .isEmpty();
        assertThat(SourceRules.longMethods(source("class A {\nvoid a() {" + "\n".repeat(40) + "}\n}")))
                .hasSize(1);
    }

    @Test
    void countsWhatAConstructorTakes() {
        assertThat(SourceRules.longMethods(source("class A { A(int a, int b, int c, int d, int e, int f, int g) {} }")))
                .isEmpty();
        assertThat(SourceRules.longMethods(
                        source("class A { A(int a, int b, int c, int d, int e, int f, int g, int h) {} }")))
                .hasSize(1);
    }

    @Test
    void countsTheFilesOfARoomWithoutItsSign() {
        var twenty = IntStream.range(0, 20)
                .mapToObj(i -> SourceFile.of("reef/A" + i + ".java", "package reef; class A" + i + " {}"))
                .toList();
        var sign = SourceFile.of("reef/package-info.java", "package reef;");
        var another = SourceFile.of("reef/B.java", "package reef; class B {}");

        assertThat(SourceRules.crowdedRooms(joined(twenty, sign))).isEmpty();
        assertThat(SourceRules.crowdedRooms(joined(twenty, sign, another))).hasSize(1);
    }

    @Test
    void wantsASignThatSaysSomething() {
        var type = SourceFile.of("reef/A.java", "package reef; class A {}");
        String marked = "@NullMarked\npackage reef;\nimport org.jspecify.annotations.NullMarked;";

        assertThat(SourceRules.roomsWithoutSign(List.of(type))).hasSize(1);
        assertThat(SourceRules.roomsWithoutSign(List.of(type, sign(marked)))).hasSize(1);
        assertThat(SourceRules.roomsWithoutSign(List.of(type, sign("/// A reef.\npackage reef;"))))
                .hasSize(1);
        assertThat(SourceRules.roomsWithoutSign(List.of(type, sign("/// A reef.\n" + marked))))
                .isEmpty();
    }

    @Test
    void wantsACommentOnWhateverOthersSee() {
        assertThat(SourceRules.uncommented(source("public class A {}"))).hasSize(1);
        assertThat(SourceRules.uncommented(source("/// A.\npublic interface A { record B() {} }")))
                .hasSize(1);
        assertThat(SourceRules.uncommented(source("/** A. */\npublic class A {}")))
                .hasSize(1);
        assertThat(SourceRules.uncommented(source("/// A.\npublic class A {}"))).isEmpty();
        assertThat(SourceRules.uncommented(source("class A { public static class B {} }")))
                .isEmpty();
    }

    @Test
    void wantsCommentsThatAreNotBrokenInMidSentence() {
        assertThat(brokenComment("A reef that was", "too", "wide for its line."))
                .hasSize(1);
        assertThat(brokenComment("A reef that was", "", "- a list", "  with", "  more", "@param wide", "too", "wide"))
                .hasSize(2);
    }

    @Test
    void leavesCommentsAloneThatAreWhole() {
        assertThat(brokenComment("Reefs", "are wide, and end", "anywhere.")).isEmpty();
        assertThat(brokenComment("A reef is", "wide.", "", "It is blue")).isEmpty();
        assertThat(brokenComment("A reef is", "```", "wide", "blue", "```", "and deep."))
                .isEmpty();
        assertThat(brokenComment("A reef is", "|wide|", "|---|", "|blue|")).isEmpty();
        assertThat(brokenComment("A reef is", "wide", "@param blue", "@return deep"))
                .isEmpty();
    }

    private static List<String> brokenComment(String... lines) {
        return SourceRules.brokenComments("reef/A.java", "/// " + String.join("\n    /// ", lines) + "\nclass A {}");
    }

    private static List<SourceFile> source(String text) {
        return List.of(SourceFile.of("reef/A.java", text));
    }

    private static SourceFile sign(String text) {
        return SourceFile.of("reef/package-info.java", text);
    }

    private static List<SourceFile> joined(List<SourceFile> first, SourceFile... more) {
        return java.util.stream.Stream.concat(first.stream(), java.util.stream.Stream.of(more))
                .toList();
    }
}
