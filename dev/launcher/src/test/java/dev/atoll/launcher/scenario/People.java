package dev.atoll.launcher.scenario;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Customers for tests, each with a name and a phone that nobody else has: found anywhere, they tell of a leak.
final class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    static List<Customer> in(String region, int count) {
        return IntStream.range(0, count).mapToObj(_ -> person(region)).toList();
    }

    private static Customer person(String region) {
        int number = COUNT.incrementAndGet();
        String phone = region.equals(JourneyStack.SINGAPORE)
                ? "+658%07d".formatted(1_370_000 + number)
                : "+62812%08d".formatted(73_410_000 + number);
        return new Customer(region, "Canarywala Q%04d".formatted(number), phone);
    }
}
