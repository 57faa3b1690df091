package dev.atoll.launcher.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns. A column whose cells are all numbers stands on the right.
public final class Table {

    private static final String NUMBER = "-|[0-9][0-9.,]*( s| ms)?";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headers) {
        rows.add(List.of(headers));
    }

    /// Adds a row; it must have a cell for every column.
    public Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    "The table has " + rows.getFirst().size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /// The table, a line for each row.
    public String text() {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), column))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private String padded(String cell, int column) {
        int width =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        String space = " ".repeat(width - cell.length());
        return isOfNumbers(column) ? space + cell : cell + space;
    }

    private boolean isOfNumbers(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).matches(NUMBER));
    }
}
