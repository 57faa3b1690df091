/// The charts of `deploy/helm`, rendered by Helm itself ([Charts]) for every region and read strictly ([Rendered]).
@NullMarked
package dev.atoll.launcher.repository.chart;

import org.jspecify.annotations.NullMarked;
