/// `.atoll/endpoints.json`: where everything of a running stack is reached. Tests and operators' scripts read it,
/// so its shape is a contract; [EndpointsView] is that shape.
@NullMarked
package dev.atoll.launcher.endpoint;

import org.jspecify.annotations.NullMarked;
