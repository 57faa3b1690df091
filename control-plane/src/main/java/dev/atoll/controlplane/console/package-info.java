/// What an operator looks at: one page with the processes, the last traces and the redemptions of each region.
///
/// The page itself is `META-INF/resources/console`, without a dependency and without a build. It reads the API of
/// the other rooms; only the redemptions come from elsewhere, through [RedemptionReportResource] from
/// [RedemptionReports].
@NullMarked
package dev.atoll.controlplane.console;

import org.jspecify.annotations.NullMarked;
