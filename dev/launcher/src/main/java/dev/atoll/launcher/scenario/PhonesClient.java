package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at the phones, which the simulated partners stand for.
record PhonesClient(JsonClient http) {

    /// @param delivered whether it is on the phone
    record Text(String text, Instant receivedAt, boolean delivered) {}

    /// The texts of one phone in one region, of those that contain a word.
    List<Text> texts(Customer customer, String contains) {
        String query = "/texts?to=%s&region=%s&contains=%s"
                .formatted(encoded(customer.phone()), encoded(customer.region()), encoded(contains));
        List<Text> texts = new ArrayList<>();
        for (JsonNode node : http.get(query, Map.of()).orFail("The texts").body()) {
            texts.add(new Text(
                    node.path("text").asText(),
                    Instant.parse(node.path("receivedAt").asText()),
                    node.path("state").asText().equals("DELIVERED")));
        }
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
