package dev.atoll.sink.report;

import dev.atoll.sink.fact.Dimension;
import dev.atoll.sink.fact.Facts.Group;
import dev.atoll.sink.fact.Facts.Sums;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report as it is answered.
///
/// @param rows each the values of the dimensions by name, and the `count`
/// @param total of everything, also of rows beyond the limit
record ReportView(List<String> by, List<Map<String, Object>> rows, long total) {

    static ReportView of(List<Dimension> dimensions, Sums sums) {
        var by = dimensions.stream().map(Dimension::wireName).toList();
        return new ReportView(
                by, sums.groups().stream().map(group -> row(by, group)).toList(), sums.total());
    }

    private static Map<String, Object> row(List<String> by, Group group) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            row.put(by.get(i), group.values().get(i));
        }
        row.put("count", group.count());
        return row;
    }
}
