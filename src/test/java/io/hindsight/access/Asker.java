package io.hindsight.access;

import java.io.IOException;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.hindsight.DemoPeople;

/** Somebody in a browser, or nobody yet: with a session, its cookies and the tokens that pages send along. */
class Asker {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String token = "";

    /** Somebody who has not logged in. */
    Asker(int port) {
        base = "http://localhost:" + port;
    }

    static Asker loggedIn(int port, String person) {
        Asker visitor = new Asker(port);
        visitor.learnToken("/login");
        visitor.submit("/login", Map.of("username", person, "password", DemoPeople.PASSWORD));
        visitor.learnToken("/");
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a page's form with its token. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)).build());
    }

    /** Sends what a script of Tasklist or Cockpit would. */
    HttpResponse<String> call(String method, String path, String type, String body) {
        HttpRequest.Builder request = request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .header("X-CSRF-TOKEN", token);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build());
    }

    private void learnToken(String page) {
        Matcher found = TOKEN.matcher(get(page).body());
        token = found.find() ? found.group(1) : "";
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().endsWith(name))
            .map(HttpCookie::getValue).findFirst().orElse("none");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "*/*");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
