package dev.atoll.sink.report;

import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.event.Message;
import dev.atoll.sink.fact.Dimension;
import dev.atoll.sink.fact.Question;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a caller asks for.
sealed interface ReportRequest {

    /// It can be answered.
    record Understood(Question question) implements ReportRequest {}

    /// It asks for a dimension that does not exist.
    record UnknownDimension() implements ReportRequest {}

    /// Its span of time is none.
    record InvalidSpan() implements ReportRequest {}

    /// The span of a request that names none; PostgreSQL holds these times, and not those of `Instant.MIN` and `MAX`.
    Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /// Of redemptions.
    ///
    /// @param by dimensions, separated by commas
    /// @param from exclusive, in ISO 8601
    /// @param to inclusive, in ISO 8601
    static ReportRequest redemptions(String by, @Nullable String from, @Nullable String to) {
        var dimensions = dimensions(by);
        var start = time(from, FIRST);
        var end = time(to, LAST);
        if (dimensions.isEmpty()) {
            return new UnknownDimension();
        }
        if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
            return new InvalidSpan();
        }
        return new Understood(
                new Question(Message.typeOf(CouponRedeemed.class), dimensions.get(), start.get(), end.get()));
    }

    private static Optional<List<Dimension>> dimensions(String by) {
        var names =
                Arrays.stream(by.split(",", -1)).map(String::strip).distinct().toList();
        var known =
                names.stream().map(Dimension::named).flatMap(Optional::stream).toList();
        return known.size() == names.size() ? Optional.of(known) : Optional.empty();
    }

    private static Optional<Instant> time(@Nullable String text, Instant otherwise) {
        if (text == null) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(Instant.parse(text)).filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
