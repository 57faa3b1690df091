package dev.atoll.launcher.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whose turn it is: a phone is sent only a few codes in ten minutes, so each run takes others.
final class Turns {

    private static final int SECONDS = 60;

    private Turns() {}

    /// The customers of one run, so many of each region.
    static List<Customer> of(List<Customer> all, int each, Instant now) {
        List<Customer> chosen = new ArrayList<>();
        all.stream().map(Customer::region).distinct().forEach(region -> {
            List<Customer> own = all.stream()
                    .filter(customer -> customer.region().equals(region))
                    .toList();
            int groups = own.size() / each;
            int group = (int) (now.getEpochSecond() / SECONDS % groups);
            chosen.addAll(own.subList(group * each, (group + 1) * each));
        });
        return chosen;
    }
}
