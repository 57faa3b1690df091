package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/// Reads the reports of the center.
record SinkClient(JsonClient http, String token) {

    /// How many redemptions of a campaign arrived from a region.
    long redemptions(String region, String campaign) {
        JsonNode rows = http.get("/v1/reports/redemptions?by=region,campaign", JsonClient.bearer(token))
                .orFail("The report")
                .body()
                .path("rows");
        long count = 0;
        for (JsonNode row : rows) {
            if (row.path("region").asText().equals(region)
                    && row.path("campaign").asText().equals(campaign)) {
                count += row.path("count").asLong();
            }
        }
        return count;
    }
}
