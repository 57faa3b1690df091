package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.launcher.endpoint.EndpointsView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;

/// The platform as a scenario sees it, in one JVM and without any of its virtues: it can break each promise on demand.
final class RehearsedPlatform implements AutoCloseable {

    /// How it misbehaves.
    enum Fault {
        NONE,
        OVERSELLS,
        IGNORES_THE_PAUSE,
        NEEDS_THE_CONTROL_PLANE,
        TEXTS_TWICE,
        TEXTS_LOSERS,
        LOSES_TEXTS,
        INVENTS_FACTS,
        LOSES_FACTS,
        KEEPS_THE_CONTROL_PLANE,
        IGNORES_THE_CONTROL_PLANE_THAT_CAME_BACK
    }

    private record TextView(String region, String to, String text, String state, String receivedAt) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, String> phones = new HashMap<>(); // by sign-in and by session
    private final Map<String, Integer> stock = new HashMap<>(); // by region and coupon
    private final Map<String, String> campaigns = new HashMap<>(); // by coupon
    private final Map<String, Long> facts = new TreeMap<>(); // by region and campaign
    private final Set<String> redeemed = new HashSet<>();
    private final Set<String> paused = new HashSet<>();
    private final List<TextView> texts = new ArrayList<>();
    private final Fault fault;
    private boolean controlPlaneDead;
    private boolean ignored;

    RehearsedPlatform(Fault fault) {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for Nagle
        this.fault = fault;
    }

    Stage stage(String... regions) {
        Map<String, EndpointsView.Region> views = new TreeMap<>();
        EndpointsView.Url none = new EndpointsView.Url("");
        for (String region : regions) {
            views.put(
                    region,
                    new EndpointsView.Region(
                            region,
                            "SG",
                            "SG",
                            new EndpointsView.DataPlane(serve(region), "operator"),
                            none,
                            none,
                            none,
                            new EndpointsView.RocketMq("", "")));
        }
        String center = serve("center");
        EndpointsView endpoints = new EndpointsView(
                new EndpointsView.ControlPlane(center, "admin"),
                new EndpointsView.Sink(center, "operator"),
                none,
                new EndpointsView.Partners(center, Map.of()),
                views,
                Map.of());
        return new Stage(endpoints, _ -> controlPlaneDead = fault != Fault.KEEPS_THE_CONTROL_PLANE, _ -> comeBack());
    }

    private void comeBack() {
        controlPlaneDead = false;
        ignored = fault == Fault.IGNORES_THE_CONTROL_PLANE_THAT_CAME_BACK;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    private String serve(String region) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer(exchange, region);
                }
            });
            server.start();
            servers.add(server);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, String region) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
        Object answer = answer(exchange, region, path, body);
        byte[] bytes = JSON.writeValueAsBytes(answer);
        boolean refused = answer instanceof Map<?, ?> map && map.containsKey("type");
        exchange.sendResponseHeaders(refused ? 409 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized Object answer(HttpExchange exchange, String region, String[] path, JsonNode body) {
        String query = exchange.getRequestURI().getQuery();
        return switch (path[path.length - 1]) {
            case "sign-ins" -> signIn(region, body.path("phone").asText());
            case "sessions" -> Map.of("token", body.path("signIn").asText());
            case "redemptions" -> path[1].equals("reports") ? report() : redeem(exchange, region, path[2]);
            case "texts" -> found(query);
            case "coupon.redemption" -> flag(body);
            case "sms-text" -> Map.of();
            case "ready" -> controlPlaneDead ? Map.of("type", "away") : Map.of();
            default -> path[1].equals("coupons") ? offer(region, path[2], body) : notification();
        };
    }

    private Map<String, String> signIn(String region, String phone) {
        String signIn = UUID.randomUUID().toString();
        phones.put(signIn, phone);
        text(region, phone, "123456 is your code to sign in.");
        return Map.of("signIn", signIn);
    }

    private Map<String, Object> offer(String region, String code, JsonNode body) {
        stock.put(region + code, body.path("stock").asInt());
        campaigns.put(code, body.path("campaign").asText());
        return Map.of();
    }

    private Map<String, Object> redeem(HttpExchange exchange, String region, String code) {
        String session = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        if (paused.contains(region) && fault != Fault.IGNORES_THE_PAUSE) {
            return Map.of("type", "coupon.paused");
        }
        if (controlPlaneDead && fault == Fault.NEEDS_THE_CONTROL_PLANE) {
            return Map.of("type", "flag.unknown");
        }
        if (redeemed.contains(session + code)) {
            return Map.of("type", "coupon.already-redeemed");
        }
        int left = stock.merge(region + code, -1, Integer::sum);
        if (left < 0 && fault == Fault.TEXTS_LOSERS) {
            text(region, phones.getOrDefault(session, ""), "Yours: " + code);
        }
        if (left < 0 && fault != Fault.OVERSELLS) {
            return Map.of("type", "coupon.sold-out");
        }
        redeemed.add(session + code);
        facts.merge(region + " " + campaigns.get(code), counted(), Long::sum);
        text(region, phones.getOrDefault(session, ""), "Yours: " + code);
        if (fault == Fault.TEXTS_TWICE) {
            text(region, phones.getOrDefault(session, ""), "Yours: " + code);
        }
        return Map.of("id", UUID.randomUUID().toString());
    }

    private long counted() {
        return switch (fault) {
            case INVENTS_FACTS -> 2;
            case LOSES_FACTS -> 0;
            default -> 1;
        };
    }

    private Map<String, Object> flag(JsonNode body) {
        if (ignored) {
            return Map.of();
        }
        for (JsonNode region : body.path("regions")) {
            if (body.path("enabled").asBoolean()) {
                paused.remove(region.asText());
            } else {
                paused.add(region.asText());
            }
        }
        return Map.of();
    }

    private Map<String, Object> notification() {
        return Map.of("notification", fault == Fault.LOSES_TEXTS ? "FAILED" : "DELIVERED");
    }

    private Map<String, Object> report() {
        return Map.of(
                "rows",
                facts.entrySet().stream()
                        .map(fact -> Map.of(
                                "region", fact.getKey().split(" ", 2)[0],
                                "campaign", fact.getKey().split(" ", 2)[1],
                                "count", fact.getValue()))
                        .toList());
    }

    private void text(String region, String phone, String text) {
        texts.add(new TextView(region, phone, text, "DELIVERED", Instant.EPOCH.toString()));
    }

    private List<TextView> found(String query) {
        Map<String, String> wanted = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            wanted.put(parts[0], URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return texts.stream()
                .filter(text -> text.to().equals(wanted.get("to")))
                .filter(text -> text.region().equals(wanted.get("region")))
                .filter(text -> text.text().contains(wanted.getOrDefault("contains", "")))
                .toList();
    }
}
