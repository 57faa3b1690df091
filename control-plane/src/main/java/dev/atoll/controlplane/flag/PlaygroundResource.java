package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.LocalDecisions;
import dev.atoll.runtime.flag.Evaluation;
import dev.atoll.runtime.flag.FlagContext;
import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.flag.Reason;
import dev.atoll.runtime.frontend.ContextForm;
import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The playground: what each region would answer for a context, and why. Nothing of the context is kept or logged.
@Path("/api/v1/flags/evaluate")
class PlaygroundResource {

    private static final int MAX_REGIONS = 200;

    private final LoggedFlagStates states;
    private final LocalDecisions locals;

    PlaygroundResource(LoggedFlagStates states, LocalDecisions locals) {
        this.states = states;
        this.locals = locals;
    }

    /// The question.
    ///
    /// @param flag one flag; all when it is missing
    /// @param context in Unleash's form
    record PlaygroundRequest(
            @Nullable JsonNode context,
            @Nullable List<String> regions,
            @Nullable String flag) {}

    /// The answer: by region, then by flag.
    record PlaygroundView(Map<String, Map<String, AnswerView>> regions) {}

    /// What one region would answer.
    ///
    /// @param ground as OFREP names it
    /// @param why what decided: strategies and constraints are counted from 0
    /// @param overriddenUntil until when the region answers by a decision of its own, which the center is not
    /// told; null when it has made none
    record AnswerView(
            boolean enabled,
            String variant,
            Reason.Ground ground,
            String decidedBy,
            Reason why,
            @Nullable Instant overriddenUntil) {

        static AnswerView of(Evaluation evaluation, @Nullable Instant overriddenUntil) {
            var reason = evaluation.reason();
            return new AnswerView(
                    evaluation.enabled(),
                    evaluation.variant().name(),
                    reason.ground(),
                    reason.getClass().getSimpleName(),
                    reason,
                    overriddenUntil);
        }
    }

    @POST
    @Operation(summary = "Evaluates flags for one context in each of the regions, and says why")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaygroundView.class)))
    public Uni<RestResponse<Object>> evaluate(@Nullable PlaygroundRequest request) {
        if (request == null
                || request.context() == null
                || !request.context().isObject()
                || request.regions() == null
                || request.regions().isEmpty()
                || request.regions().size() > MAX_REGIONS
                || request.regions().stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("context, and 1 to 200 regions, are needed");
        }
        var form = ContextForm.of(request.context());
        List<Uni<Map.Entry<String, Map<String, AnswerView>>>> questions = new ArrayList<>();
        for (var region : request.regions()) {
            questions.add(ask(new RegionId(region), form, request.flag()));
        }
        return Uni.join().all(questions).usingConcurrencyOf(1).andFailFast().map(answers -> {
            Map<String, Map<String, AnswerView>> regions = new TreeMap<>();
            answers.forEach(answer -> regions.put(answer.getKey(), answer.getValue()));
            return RestResponse.ok(new PlaygroundView(regions));
        });
    }

    private Uni<Map.Entry<String, Map<String, AnswerView>>> ask(
            RegionId region, ContextForm form, @Nullable String flag) {
        var context = form.context(region.value(), null, null);
        return locals.of(region, DecisionKind.FLAG)
                .chain(overridden -> states.current(region.value())
                        .map(state -> Map.entry(region.value(), answers(state.flagSet(), context, overridden, flag))));
    }

    private static Map<String, AnswerView> answers(
            FlagSet flags, FlagContext context, Map<String, Instant> overridden, @Nullable String flag) {
        Map<String, AnswerView> answers = new TreeMap<>();
        var names = flag == null ? flags.names().stream() : Stream.of(flag);
        names.forEach(name -> flags.evaluate(name, context)
                .ifPresent(evaluation -> answers.put(name, AnswerView.of(evaluation, overridden.get(name)))));
        return answers;
    }
}
