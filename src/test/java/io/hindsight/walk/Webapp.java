package io.hindsight.walk;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.hindsight.DemoPeople;
import io.hindsight.walk.Program.Answer;

/** Tasklist or Cockpit of somebody whose browser knows the password: with a session and Camunda's own token. */
public class Webapp {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Visitor visitor;
    private final String login;

    public Webapp(int port, String person) {
        visitor = new Visitor(port);
        login = "Basic " + Base64.getEncoder()
            .encodeToString((person + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        send("GET", "/camunda/api/engine/engine/", "");
    }

    public Answer send(String method, String path, String json) {
        HttpResponse<String> response = visitor.send(visitor.request(path, "Authorization", login,
            "Content-Type", "application/json", "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
            .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
        return new Answer(response.statusCode(), response.body(), response);
    }
}
