package dev.atoll.dataplane;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Map;
import java.util.regex.Pattern;

/// Customers who sign in as people do: with a phone, and the code from the text message.
@ApplicationScoped
public class CustomersOfTests {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutboxMessages outbox;

    CustomersOfTests(OutboxMessages outbox) {
        this.outbox = outbox;
    }

    /// A mobile number of Singapore that no other customer of the tests is likely to have.
    public static String somePhone() {
        return "+658" + RANDOM.nextInt(1_000_000, 10_000_000);
    }

    /// The token of a new customer's session.
    public String signIn() {
        return signIn(somePhone());
    }

    /// The token of a session of the customer with this phone.
    public String signIn(String phone) {
        return showCode(requestCode(phone, "Ada"), lastCode(phone))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /// The name of a sign-in that waits for its code.
    public String requestCode(String phone, String name) {
        return ask(phone, name).then().statusCode(202).extract().path("signIn");
    }

    public Response ask(String phone, String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "name", name))
                .post("/v1/sign-ins");
    }

    public Response showCode(String signIn, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("signIn", signIn, "code", code))
                .post("/v1/sessions");
    }

    /// The code of the text that was sent to this phone last.
    public String lastCode(String phone) {
        var code = CODE.matcher(
                outbox.with("notification.send-text.v1", "to", phone).getLast().getString("body"));
        if (!code.find()) {
            throw new AssertionError("The text has no code");
        }
        return code.group();
    }
}
