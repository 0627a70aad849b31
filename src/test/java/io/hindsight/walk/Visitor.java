package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.hindsight.DemoPeople;

/**
 * Somebody in a browser, as far as the server can tell: with a session, its cookies and the tokens that pages send
 * along.
 */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
        HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private String token = "";

    /** Somebody who has not logged in. */
    public Visitor(int port) {
        origin = "http://localhost:" + port;
    }

    /** Somebody who has, and has looked at the home page and at Camunda's. */
    public static Visitor loggedIn(int port, String person) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(person);
        visitor.token("/");
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    public HttpResponse<String> logIn(String person) {
        token("/login");
        HttpResponse<String> answer = submit("/login", Map.of("username", person, "password", DemoPeople.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        return answer;
    }

    /** The token that a page's form carries, and that is sent along from then on. */
    public String token(String page, String... headers) {
        return learn(get(page, headers));
    }

    /** The same, of a page that has been read already. */
    public String learn(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        assertThat(found.find()).as("a form in " + page.uri()).isTrue();
        token = found.group(1);
        return token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form as it is. */
    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    /** Sends a page's form with its token. */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
        return post(path,
            fields.entrySet().stream().map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token))),
            headers);
    }

    /** Sends what a script of Tasklist or Cockpit would; no body and no type where they are null. */
    public HttpResponse<String> call(String method, String path, String type, String body) {
        HttpRequest.Builder request =
            request(path, "Accept", "*/*", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"), "X-CSRF-TOKEN", token);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Its value, or {@code none} without one. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().endsWith(name))
            .map(HttpCookie::getValue).findFirst().orElse("none");
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofMinutes(1));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
