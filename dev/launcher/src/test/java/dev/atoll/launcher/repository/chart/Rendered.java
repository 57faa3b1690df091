package dev.atoll.launcher.repository.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What a chart became: objects that Kubernetes knows. A field that it does not know is refused.
///
/// @param objects in the order that Helm wrote them
record Rendered(List<HasMetadata> objects) {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

    static Rendered of(String yaml) {
        return new Rendered(Yaml.documents(yaml).stream().map(Rendered::object).toList());
    }

    private static HasMetadata object(JsonNode node) {
        String kind = node.path("apiVersion").asText() + "/" + node.path("kind").asText();
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("The charts make no " + kind);
        }
        return Yaml.read(node, type);
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String process) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals("reef-" + process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + type.getSimpleName() + " of " + process));
    }

    /// The names of the processes.
    Set<String> processes() {
        Set<String> names = new TreeSet<>();
        all(Deployment.class)
                .forEach(deployment -> names.add(container(deployment).getName()));
        return names;
    }

    /// The variables that the process gets, but for secrets, with their values.
    Map<String, String> settings(String process) {
        return one(ConfigMap.class, process).getData();
    }

    /// Every variable that the process gets.
    Set<String> variables(String process) {
        Set<String> names = new TreeSet<>(settings(process).keySet());
        container(one(Deployment.class, process)).getEnv().stream()
                .map(EnvVar::getName)
                .forEach(names::add);
        return names;
    }

    /// The addresses that the process may reach, without the name service.
    Set<String> reaches(String process) {
        Set<String> blocks = new TreeSet<>();
        one(NetworkPolicy.class, process).getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(peer -> peer.getIpBlock())
                .filter(Objects::nonNull)
                .forEach(block -> blocks.add(block.getCidr()));
        return blocks;
    }

    static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }
}
