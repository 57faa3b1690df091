package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a scenario begins with, from its files `customers.csv` and `campaigns.yaml`.
record Seeds(List<Customer> customers, Campaigns campaigns) {

    /// The offers, by the part that they play.
    ///
    /// @param flash less than everybody wants
    /// @param everyday enough for all
    /// @param texts what a customer is told, by region
    record Campaigns(Offer flash, Offer everyday, Map<String, String> texts) {}

    static Seeds read(String scenario) {
        try (InputStream campaigns = open(scenario, "campaigns.yaml");
                BufferedReader customers = new BufferedReader(
                        new InputStreamReader(open(scenario, "customers.csv"), StandardCharsets.UTF_8))) {
            return new Seeds(
                    customers.lines().skip(1).map(Seeds::customer).toList(),
                    new YAMLMapper().readValue(campaigns, Campaigns.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Customer customer(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new IllegalStateException("customers.csv has a line that is not region,name,phone");
        }
        return new Customer(fields[0], fields[1], fields[2]);
    }

    private static InputStream open(String scenario, String file) {
        String path = "/scenarios/" + scenario + "/" + file;
        return Objects.requireNonNull(Seeds.class.getResourceAsStream(path), path);
    }
}
