package dev.atoll.servers.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One person who signs in with one browser, for a script or a test that has none: page, form, code and token, as in
/// RFC 6749, section 4.1, with a proof key (RFC 7636).
///
/// Each has cookies of its own. Blocks while the provider answers.
public final class SignIn implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI issuer;
    private final Client client;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build(); // follows no redirects

    /// A sign-in at the provider of this address, with one of its clients.
    public SignIn(String issuer, Client client) {
        this.issuer = URI.create(issuer);
        this.client = client;
    }

    /// The person's access token for [Client#CONSOLE].
    public static String accessToken(String issuer, Person person) {
        try (SignIn signIn = new SignIn(issuer, Client.CONSOLE)) {
            return signIn.accessToken(person);
        }
    }

    /// The person's access token, a signed JWT.
    ///
    /// @throws SignInRefused such as for a wrong password
    public String accessToken(Person person) {
        ProofKey key = ProofKey.random();
        URI page = redirect("the request to sign in", get(authorize(key)));
        URI next = redirect(
                "the form",
                post(
                        page,
                        Map.of(
                                "username", person.name(),
                                "password", person.password(),
                                "_csrf", find("the page", CSRF, get(page).body()))));
        URI back = redirect("the password", get(next));
        HttpResponse<String> answer = post(
                issuer.resolve("/oauth2/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client.id(),
                        "redirect_uri", IdentityConfig.REDIRECT,
                        "code", find("the password", CODE, back.toString()),
                        "code_verifier", key.verifier()));
        return find("the code", ACCESS_TOKEN, answer.body());
    }

    @Override
    public void close() {
        browser.close();
    }

    private URI authorize(ProofKey key) {
        return issuer.resolve("/oauth2/authorize?"
                + Form.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client.id(),
                        "redirect_uri",
                        IdentityConfig.REDIRECT,
                        "scope",
                        "openid profile",
                        "code_challenge",
                        key.challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    private HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(fields)))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private URI redirect(String step, HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(issuer::resolve)
                .orElseThrow(() -> new SignInRefused(step, Integer.toString(response.statusCode())));
    }

    private static String find(String step, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new SignInRefused(step, text);
        }
        return matcher.group(1);
    }
}
