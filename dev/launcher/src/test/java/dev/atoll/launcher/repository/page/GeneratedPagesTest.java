package dev.atoll.launcher.repository.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.SourceFile;
import dev.atoll.launcher.repository.page.ClassifiedValues.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The generated pages against the sources, and the readers against sources of their own.
class GeneratedPagesTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final ModuleMap MAP = ModuleMap.load();

    private static final SourceFile MAPPING = SourceFile.of("ReefConfig.java", """
            package reef;
            @ConfigMapping(prefix = "atoll.reef")
            interface ReefConfig {
                /// How high the water stands.
                @WithDefault("PT5S") Duration highTide();
                Optional<String> token();
                int depth();
                Map<String, Fish> fish();
                interface Fish {
                    /// How many.
                    @WithDefault("3") int maxCount();
                }
            }
            """);

    @Test
    void theConfigurationIsDocumented() throws IOException {
        page("docs/configuration.md").holds(SettingsPage.of(sections()));
    }

    @Test
    void theClassificationIsDocumented() throws IOException {
        var values = REPOSITORY.modules().stream()
                .flatMap(module -> SourceFile.of(REPOSITORY, module).stream()
                        .flatMap(source -> ClassifiedValues.in(source, module).stream()))
                .toList();

        assertThat(values).extracting(Value::sensitivity).contains("PUBLIC", "INTERNAL", "LINKABLE", "PERSONAL");
        page("docs/data-classification.md").holds(ClassifiedValues.page(values));
    }

    @Test
    void theRoomsAreDocumented() throws IOException {
        page("docs/architecture.md").holds("rooms", RoomTable.of(REPOSITORY, MAP));
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(sections().values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(15)
                .allSatisfy(setting -> assertThat(setting.meaning())
                        .as("comment of %s in module %s", setting.key(), setting.module())
                        .isNotEmpty());
    }

    @Test
    void readsSettingsFromTheirInterface() {
        assertThat(Settings.in(MAPPING, "dev/reef", "reef"))
                .containsExactly(
                        new Setting(
                                "dev/reef",
                                "reef",
                                "atoll.reef.high-tide",
                                "Duration",
                                "`PT5S`",
                                "How high the water stands."),
                        new Setting("dev/reef", "reef", "atoll.reef.token", "String", "optional", ""),
                        new Setting("dev/reef", "reef", "atoll.reef.depth", "int", "required", ""),
                        new Setting("dev/reef", "reef", "atoll.reef.fish.<name>.max-count", "int", "`3`", "How many."));
    }

    @Test
    void knowsTheVariableOfASetting() {
        var setting = new Setting("dev/reef", "reef", "atoll.sea-level.fish.<name>.max-count", "int", "", "");

        assertThat(setting.isSetBy("ATOLL_SEA_LEVEL_FISH_TUNA_MAX_COUNT")).isTrue();
        assertThat(setting.isSetBy("ATOLL_SEA_LEVEL_FISH_MAX_COUNT")).isFalse();
        assertThat(setting.isSetBy("ATOLL_SEALEVEL_FISH_TUNA_MAX_COUNT")).isFalse();
    }

    @Test
    void readsClassifiedValuesOfRecordsAndRows() {
        var source = SourceFile.of("Order.java", """
                package reef;
                record Ordered(@Classified(INTERNAL) UUID id, String free) {
                    static class OrderRow { @Classified(Sensitivity.PERSONAL) String phone; }
                }
                """);

        assertThat(ClassifiedValues.in(source, "dev/reef"))
                .containsExactlyInAnyOrder(
                        new Value("dev/reef", "Ordered", "id", "INTERNAL", "record"),
                        new Value("dev/reef", "OrderRow", "phone", "PERSONAL", "row"));
    }

    @Test
    void refusesAPageThatIsOutOfDate(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("page.md"), "a\n<!-- x:begin -->\nold\n<!-- x:end -->\nz\n");

        assertThat(Page.replaced(Repository.text(file), "x", "new\n"))
                .isEqualTo("a\n<!-- x:begin -->\nnew\n<!-- x:end -->\nz\n");
        if (!Page.updates()) {
            assertThatThrownBy(() -> new Page(file).holds("x", "new\n")).isInstanceOf(AssertionError.class);
        }
    }

    private static Map<String, List<Setting>> sections() {
        Map<String, List<Setting>> sections = new LinkedHashMap<>();
        sections.put("Every process", Settings.declared(REPOSITORY, MAP, "runtime"));
        REPOSITORY.modules().stream()
                .filter(module -> MAP.module(module).process() != null)
                .forEach(module -> sections.put(
                        MAP.module(module).process(),
                        Settings.of(REPOSITORY, MAP, module).stream()
                                .filter(setting -> setting.module().equals(module))
                                .toList()));
        return sections;
    }

    private static Page page(String name) {
        return new Page(REPOSITORY.root().resolve(name));
    }
}
