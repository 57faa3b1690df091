package dev.atoll.sink.fact;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Writes the query that adds up facts. Nothing of a request gets into it but the choice of columns.
final class PostgresSums {

    private PostgresSums() {}

    static String sql(List<Dimension> by) {
        var columns = by.stream().map(PostgresSums::column).toList();
        var selected = columns.stream().map(column -> column + ", ").collect(joining());
        return """
                select %s cast(sum(count) as bigint), cast(sum(sum(count)) over () as bigint)
                from fact where counted = :counted and window_end > :from and window_end <= :to
                %s limit %d""".formatted(selected, grouping(columns), Question.MOST_GROUPS);
    }

    /// In the order of the characters' codes, whatever language the database speaks.
    private static String grouping(List<String> columns) {
        var order = columns.stream().map(column -> column + " collate \"C\"").collect(joining(", "));
        return "group by " + String.join(", ", columns) + " order by " + order;
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "region";
            case CAMPAIGN, COUPON -> "coalesce(dimensions ->> '" + dimension.wireName() + "', '')";
        };
    }
}
