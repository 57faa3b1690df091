package dev.atoll.runtime.access;

import dev.atoll.runtime.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Tells who was refused what, and why: never a token, and never more lines than the log can bear. Of each reason
/// some are told one by one in a minute, and the others summed up.
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 200;

    private final int toldOneByOne;
    private final Map<String, Long> thisMinute = new ConcurrentHashMap<>();

    RefusalLog(OperatorConfig config) {
        toldOneByOne = config.refusalsTold();
    }

    /// Notes a refusal.
    ///
    /// @param who the name of the caller, or what is known of it; never what it showed to prove it
    /// @param what it asked for
    /// @param why the type of the [Problem] that it was told, which no caller chooses
    public void add(String who, String what, String why) {
        if (thisMinute.merge(why, 1L, Long::sum) <= toldOneByOne) {
            LOG.infof("Refused %s to %s: %s", printable(what), printable(who), why);
        }
    }

    /// Notes that the request is refused, and ends it so.
    public void refuse(RoutingContext request, String who, Problem problem) {
        add(who, request.request().method() + " " + RequestPath.of(request), problem.type());
        problem.end(request);
    }

    /// Tells how many were not told one by one, and begins the next minute.
    void sumUp() {
        for (var why : List.copyOf(thisMinute.keySet())) {
            var times = thisMinute.remove(why);
            if (times != null && times > toldOneByOne) {
                LOG.infof("Refused %d more within a minute: %s", times - toldOneByOne, why);
            }
        }
    }

    /// What callers send forges no lines.
    private static String printable(String text) {
        var line = UNPRINTABLE.matcher(text).replaceAll("?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
