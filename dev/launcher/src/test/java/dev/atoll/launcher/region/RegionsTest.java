package dev.atoll.launcher.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.launcher.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private static final String SINGAPORE = """
        id: ap-southeast-1
        name: Singapore
        country: SG
        jurisdiction: SG
        residency: anonymized
        """;

    @TempDir
    Path directory;

    @Test
    void readsTheRegionsOfThisRepositoryInTheOrderOfTheirIds() {
        Regions regions = Regions.read(TestRepository.root().resolve("deploy/regions"));

        assertThat(regions.all())
                .extracting(region -> region.id() + " " + region.name() + " " + region.country())
                .containsExactly(
                        "ap-southeast-1 Singapore SG",
                        "ap-southeast-5 Jakarta ID",
                        "ap-southeast-7 Bangkok TH",
                        "cn-hangzhou Hangzhou CN",
                        "eu-central-1 Frankfurt DE");
        assertThat(regions.select(Regions.DEFAULT)).hasSize(2);
    }

    @Test
    void selectsInTheOrderOfAllWhateverTheOrderAskedFor() {
        Regions regions = Regions.read(TestRepository.root().resolve("deploy/regions"));

        assertThat(regions.select(List.of("eu-central-1", "ap-southeast-7")))
                .extracting(region -> region.id().value())
                .containsExactly("ap-southeast-7", "eu-central-1");
    }

    @Test
    void namesTheRegionsThereAreWhenAskedForAnother() throws IOException {
        Files.writeString(directory.resolve("ap-southeast-1.yaml"), SINGAPORE);

        assertThatThrownBy(() -> Regions.read(directory).select(List.of("atlantis")))
                .isInstanceOf(InvalidRegions.class)
                .hasMessage("There is no region 'atlantis'; deploy/regions has ap-southeast-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country: SG|country: XX|country must be an ISO 3166-1 code such as SG, not XX",
                "jurisdiction: SG|jurisdiction: ASEAN|jurisdiction must be a country's code or EU, not ASEAN",
                "name: Singapore|name: \"\"|name is missing",
                "residency: anonymized|residency: anything|residency: ",
                "residency: anonymized|color: red|there is no field color",
                "id: ap-southeast-1|id: ap-southeast-2|its id is ap-southeast-2, and the file must be named after it",
                "id: ap-southeast-1|country: SG|",
                "id: ap-southeast-1|id: \"unclosed|is no YAML",
            })
    void saysWhichFileIsWrongAndHow(String line, String instead, String message) throws IOException {
        Files.writeString(directory.resolve("ap-southeast-1.yaml"), SINGAPORE.replace(line, instead));

        assertThatThrownBy(() -> Regions.read(directory))
                .isInstanceOf(InvalidRegions.class)
                .hasMessageStartingWith("ap-southeast-1.yaml")
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void refusesADirectoryWithoutRegions() {
        assertThatThrownBy(() -> Regions.read(directory)).isInstanceOf(InvalidRegions.class);
    }
}
