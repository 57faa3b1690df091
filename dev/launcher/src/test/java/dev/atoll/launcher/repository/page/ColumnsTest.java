package dev.atoll.launcher.repository.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.SourceFile;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every column of every database is classified by the row of its table, and so stands in
/// `docs/data-classification.md`.
class ColumnsTest {

    private static final Repository REPOSITORY = Repository.here();

    @Test
    void everyColumnThatIsMadeIsClassified() {
        var made = REPOSITORY.files().stream()
                .filter(file -> file.matches(".+/src/main/resources/db/.+\\.sql"))
                .flatMap(file -> Columns.made(Repository.text(REPOSITORY.root().resolve(file))).stream())
                .collect(Collectors.toSet());

        var classified = REPOSITORY.modules().stream()
                .flatMap(module -> SourceFile.of(REPOSITORY, module).stream())
                .flatMap(source -> Columns.classified(source).stream())
                .collect(Collectors.toSet());

        assertThat(made).hasSizeGreaterThanOrEqualTo(100);
        assertThat(classified).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void readsWhatAMigrationMakes() {
        assertThat(Columns.made("""
                        -- Fish of a reef.
                        create table fish (
                            id    uuid primary key,
                            depth integer not null -- in meters
                                check (depth > 0),
                            unique (id, depth)
                        );
                        create index fish_by_depth on fish (depth);

                        alter table reef
                            add column name text not null,
                            add column since timestamptz;
                        """)).isEqualTo(Set.of("fish.id", "fish.depth", "reef.name", "reef.since"));
    }

    @Test
    void readsWhatARowClassifies() {
        assertThat(Columns.classified(SourceFile.of("FishRow.java", """
                        package reef;
                        @Entity
                        @Table(name = "fish")
                        class FishRow {
                            @Classified(INTERNAL) UUID id;
                            @Column(name = "seen_at", columnDefinition = "text") @Classified(INTERNAL) Instant seenAt;
                            int forgotten;
                        }
                        """))).isEqualTo(Set.of("fish.id", "fish.seen_at"));
    }
}
