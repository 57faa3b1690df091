package dev.atoll.controlplane.proposal;

import dev.atoll.controlplane.changelog.Expectation;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the header fields `If-Match` and `If-None-Match` of a write take for granted (RFC 9110, 13.1).
final class Preconditions {

    private static final Pattern TAGS = Pattern.compile("\"[0-9]{1,18}\"( *, *\"[0-9]{1,18}\")*");
    private static final Pattern REVISION = Pattern.compile("[0-9]+");

    private Preconditions() {}

    /// @throws IllegalArgumentException when they contradict each other, or name what is no revision
    static Expectation expectation(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch != null) {
            throw new IllegalArgumentException("If-Match and If-None-Match contradict each other");
        }
        if (ifMatch != null) {
            return new Expectation.Newest(ifMatch.strip().equals("*") ? Set.of() : revisions(ifMatch.strip()));
        }
        if (ifNoneMatch == null) {
            return new Expectation.Anything();
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw new IllegalArgumentException("A write knows only If-None-Match: *");
        }
        return new Expectation.Absent();
    }

    private static Set<Long> revisions(String tags) {
        if (!TAGS.matcher(tags).matches()) {
            throw new IllegalArgumentException("If-Match names revisions in quotes");
        }
        var revisions = new TreeSet<Long>();
        REVISION.matcher(tags).results().forEach(found -> revisions.add(Long.parseLong(found.group())));
        return revisions;
    }
}
