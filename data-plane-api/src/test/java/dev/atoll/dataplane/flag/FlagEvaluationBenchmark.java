package dev.atoll.dataplane.flag;

import com.sun.management.ThreadMXBean;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.flag.FlagSet;
import io.getunleash.DefaultUnleash;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.getunleash.engine.Context;
import io.getunleash.engine.UnleashEngine;
import io.getunleash.engine.YggdrasilInvalidInputException;
import io.getunleash.util.UnleashConfig;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// CPU time and bytes for one evaluation: ours, the engine of the Unleash SDK by itself, and the SDK as it is used.
/// Both are the asking thread's alone: what the engine takes outside
/// of the heap, and what the SDK's own threads do, is not counted.
class FlagEvaluationBenchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 9;
    private static final int EVALUATIONS = 200_000;
    private static final Map<String, String> PROPERTIES =
            Map.of("country", "sg", "version", "2.4.1", "age", "42", "nick", "ada");

    private static final Map<String, String> STRATEGIES = new LinkedHashMap<>();

    static {
        STRATEGIES.put("on", "{'name':'default'}");
        STRATEGIES.put("rollout", "{'name':'flexibleRollout','parameters':{'rollout':'50','stickiness':'default'}}");
        STRATEGIES.put("targeted", """
                {'name':'flexibleRollout','parameters':{'rollout':'100','stickiness':'default'},'constraints':[
                {'contextName':'country','operator':'IN','values':['sg','id','th']},
                {'contextName':'userId','operator':'NOT_IN','values':['eve','mallory']}]}""");
        STRATEGIES.put(
                "refused",
                "{'name':'default','constraints':[{'contextName':'country','operator':'IN','values':['cn']}]}");
        STRATEGIES.put("parsed", """
                {'name':'default','constraints':[
                {'contextName':'version','operator':'SEMVER_GT','value':'2.0.0-rc'},
                {'contextName':'age','operator':'NUM_GTE','value':'18'},
                {'contextName':'nick','operator':'REGEX','value':'^a[a-z]+$'}]}""");
    }

    /// One flag asked once.
    private interface Question {

        boolean ask() throws YggdrasilInvalidInputException;
    }

    @Test
    void measures() throws YggdrasilInvalidInputException {
        var json = state();
        var flags = FlagSet.parse(json);
        var engine = new UnleashEngine();
        engine.takeState(json);
        Unleash sdk = new DefaultUnleash(UnleashConfig.builder()
                .appName("benchmark")
                .unleashAPI("http://127.0.0.1:9")
                .toggleBootstrapProvider(() -> Optional.of(json))
                .disablePolling()
                .disableMetrics()
                .build());
        System.out.printf("%-10s %-8s %10s %10s%n", "flag", "by", "ns", "bytes");
        for (var flag : STRATEGIES.keySet()) {
            compare(flag, questions(flag, flags, engine, sdk));
        }
        sdk.shutdown();
    }

    /// Each makes its context anew, as one request does.
    private static Map<String, Question> questions(String flag, FlagSet flags, UnleashEngine engine, Unleash sdk) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(
                "ours",
                () -> flags.evaluate(flag, FlagContext.of("ada-4711", PROPERTIES))
                        .orElseThrow()
                        .enabled());
        questions.put("engine", () -> engine.isEnabled(flag, context()).value);
        questions.put(
                "sdk",
                () -> sdk.isEnabled(flag, new UnleashContext("benchmark", null, "ada-4711", null, null, PROPERTIES)));
        return questions;
    }

    private static Context context() {
        var context = new Context();
        context.setUserId("ada-4711");
        context.setProperties(PROPERTIES);
        return context;
    }

    /// In turns, so that what else the machine does hits all alike; the median counts.
    private static void compare(String flag, Map<String, Question> questions) throws YggdrasilInvalidInputException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        questions.keySet().forEach(by -> measured.put(by, new Measured(new ArrayList<>(), new ArrayList<>())));
        for (int round = -3; round < ROUNDS; round++) {
            for (var question : questions.entrySet()) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long time = ask(question.getValue());
                allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
                var all = measured.get(question.getKey());
                if (round >= 0 && all != null) {
                    all.nanoseconds().add((double) time / EVALUATIONS);
                    all.bytes().add((double) allocated / EVALUATIONS);
                }
            }
        }
        measured.forEach((by, all) -> System.out.printf(
                "%-10s %-8s %10.0f %10.0f%n", flag, by, median(all.nanoseconds()), median(all.bytes())));
    }

    private record Measured(List<Double> nanoseconds, List<Double> bytes) {}

    private static long ask(Question question) throws YggdrasilInvalidInputException {
        long started = THREADS.getCurrentThreadCpuTime();
        int held = 0;
        for (int i = 0; i < EVALUATIONS; i++) {
            held += question.ask() ? 1 : 0;
        }
        long time = THREADS.getCurrentThreadCpuTime() - started;
        if (held != 0 && held != EVALUATIONS) {
            throw new IllegalStateException("One question had two answers");
        }
        return time;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String state() {
        List<String> features = STRATEGIES.entrySet().stream()
                .map(flag -> "{'name':'" + flag.getKey() + "','enabled':true,'strategies':[" + flag.getValue() + "]}")
                .toList();
        return ("{'version':2,'features':[" + String.join(",", features) + "]}").replace('\'', '"');
    }
}
