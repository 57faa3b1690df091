package dev.atoll.controlplane.proposal;

import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the header fields `If-Match` and `If-None-Match` of a write take for granted (RFC 9110, 13.1).
public final class Preconditions {

    private static final Pattern TAGS = Pattern.compile("\"[0-9]{1,18}\"( *, *\"[0-9]{1,18}\")*");
    private static final Pattern REVISION = Pattern.compile("[0-9]+");

    private Preconditions() {}

    /// @throws InvalidInput when they contradict each other, or name what is no revision
    static Expectation expectation(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch != null) {
            throw new InvalidInput("If-Match and If-None-Match contradict each other");
        }
        if (ifMatch != null) {
            return new Expectation.Newest(ifMatch.strip().equals("*") ? Set.of() : revisions(ifMatch.strip()));
        }
        if (ifNoneMatch == null) {
            return new Expectation.Anything();
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw new InvalidInput("A write knows only If-None-Match: *");
        }
        return new Expectation.Absent();
    }

    /// The newest revision that the caller has seen; what is newer is not to be touched.
    ///
    /// @throws InvalidInput when the header fields say something else
    public static long newestSeen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return switch (expectation(ifMatch, ifNoneMatch)) {
            case Expectation.Anything _ -> Long.MAX_VALUE;
            case Expectation.Newest(var revisions) ->
                revisions.stream().max(Long::compare).orElse(Long.MAX_VALUE);
            case Expectation.Absent _ -> throw new InvalidInput("Nothing can be restored that never was");
        };
    }

    private static Set<Long> revisions(String tags) {
        if (!TAGS.matcher(tags).matches()) {
            throw new InvalidInput("If-Match names revisions in quotes");
        }
        var revisions = new TreeSet<Long>();
        REVISION.matcher(tags).results().forEach(found -> revisions.add(Long.parseLong(found.group())));
        return revisions;
    }
}
