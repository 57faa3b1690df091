package dev.atoll.launcher.repository.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.atoll.launcher.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A copy of the charts, with what they depend on beside them.
///
/// @param directory where the copy is
record Charts(Repository repository, Path directory) {

    /// The oldest that the charts say they run on.
    private static final String KUBERNETES = "1.30.0";

    static Charts copied(Repository repository, Path directory) {
        var source = repository.root().resolve("deploy/helm");
        repository.files().stream()
                .filter(file -> file.startsWith("deploy/helm/"))
                .map(repository.root()::resolve)
                .forEach(file ->
                        copy(file, directory.resolve(source.relativize(file).toString())));
        var charts = new Charts(repository, directory);
        List.of("atoll-region", "atoll-center")
                .forEach(chart -> charts.helm(chart).dependency().update().call());
        return charts;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The files of the regions, each also a file of values.
    List<Path> regions() {
        try (Stream<Path> files = Files.list(repository.root().resolve("deploy/regions"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path file(String chart, String name) {
        return directory.resolve(chart).resolve(name);
    }

    /// What Helm thinks of the chart with its example's values as its own, warnings as errors.
    LintResult lint(String chart, Path... values) throws IOException {
        var merged = new StringBuilder();
        for (Path file : values) {
            merged.append(Repository.text(file));
        }
        var own = file(chart, "values.yaml");
        var text = Repository.text(own);
        try {
            Files.writeString(own, Yaml.merged(text, merged.toString()));
            return helm(chart).lint().strict().call();
        } finally {
            Files.writeString(own, text);
        }
    }

    /// The objects for one region, by its file.
    Rendered region(Path region) {
        return region(region, Map.of());
    }

    Rendered region(Path region, Map<String, Object> changed) {
        return render(helm("atoll-region").template().withValuesFile(region), "atoll-region", changed);
    }

    Rendered center(Map<String, Object> changed) {
        return render(helm("atoll-center").template(), "atoll-center", changed);
    }

    private Rendered render(TemplateCommand command, String chart, Map<String, Object> changed) {
        command.withName("reef")
                .withNamespace("atoll")
                .withKubeVersion(KUBERNETES)
                .withValuesFile(file(chart, "example-values.yaml"));
        changed.forEach(command::set);
        return Rendered.of(command.call());
    }

    private Helm helm(String chart) {
        return new Helm(directory.resolve(chart));
    }
}
