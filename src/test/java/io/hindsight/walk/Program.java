package io.hindsight.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A program that talks to the running application over HTTP, each time as somebody. */
public class Program {

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<?> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException unreadable) {
                throw new IllegalStateException(text, unreadable);
            }
        }
    }

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String language;

    public Program(int port) {
        this("http://localhost:" + port, "en");
    }

    private Program(String base, String language) {
        this.base = base;
        this.language = language;
    }

    /** The same program of somebody who reads this language. */
    public Program reading(String other) {
        return new Program(base, other);
    }

    public Answer get(String person, String path) {
        return send(request(person, path).GET().build());
    }

    public Answer post(String person, String path, byte[] json) {
        return post(person, path, BodyPublishers.ofByteArray(json));
    }

    public Answer post(String person, String path, BodyPublisher json) {
        return send(request(person, path).header("Content-Type", "application/json").POST(json).build());
    }

    public Answer post(String person, String path, JsonNode json) {
        return post(person, path, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Answer put(String person, String path, byte[] json) {
        return send(request(person, path).header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(json)).build());
    }

    /** By any method, with a body of JSON or none. */
    public Answer call(String person, String method, String path, String json) {
        return send(request(person, path).header("Content-Type", "application/json")
            .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)).build());
    }

    private HttpRequest.Builder request(String person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept-Language", language);
        return person == null ? request : request.header("Authorization", "Basic "
            + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
