package dev.atoll.launcher.scenario;

import dev.atoll.launcher.terminal.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The figures of a scenario.
record Summary(List<Shop> shops, SinkClient sink, List<Offer> offers) {

    void print(PrintWriter out) {
        Table table = new Table("REGION", "CUSTOMERS", "REDEEMED", "REFUSED", "TEXTS", "IN CENTER", "p50 ms", "p99 ms");
        for (Shop shop : shops) {
            Latencies latencies = shop.latencies();
            table.row(
                    shop.region(),
                    number(shop.customers().size()),
                    number(shop.redeemed().size()),
                    number(shop.attempts().size() - shop.redeemed().size()),
                    number(shop.textsOnPhones()),
                    number(inCenter(shop)),
                    number(latencies.percentile(50).toMillis()),
                    number(latencies.percentile(99).toMillis()));
        }
        out.printf("%n%s%n", table.text());
        shops.forEach(shop -> out.printf("refused in %s: %s%n", shop.region(), refusals(shop)));
        out.flush();
    }

    private long inCenter(Shop shop) {
        return offers.stream()
                .mapToLong(offer -> sink.redemptions(shop.region(), offer.campaign()))
                .sum();
    }

    private static Map<String, Long> refusals(Shop shop) {
        return shop.attempts().stream()
                .filter(attempt -> !attempt.isRedeemed())
                .collect(Collectors.groupingBy(Attempt::outcome, TreeMap::new, Collectors.counting()));
    }

    private static String number(long value) {
        return Long.toString(value);
    }
}
