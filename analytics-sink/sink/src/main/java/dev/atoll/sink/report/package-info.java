/// Answers with numbers. Start at [ReportResource].
@NullMarked
package dev.atoll.sink.report;

import org.jspecify.annotations.NullMarked;
