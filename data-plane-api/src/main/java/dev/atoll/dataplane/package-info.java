/// One region's API: sessions, then the micro apps. Stateless; what it knows is in the region's PostgreSQL and Redis.
@NullMarked
package dev.atoll.dataplane;

import org.jspecify.annotations.NullMarked;
