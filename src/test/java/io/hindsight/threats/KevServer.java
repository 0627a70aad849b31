package io.hindsight.threats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on loopback that gives the catalogue, or what goes wrong in its place. */
public final class KevServer implements AutoCloseable {

    /** What it answers with. */
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    public static final byte[] SAMPLE = sample();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Answer answer = whole(SAMPLE);

    public KevServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/kev.json", exchange -> {
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/kev.json");
    }

    public void answers(Answer other) {
        answer = other;
    }

    public static Answer whole(String text) {
        return whole(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer whole(byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Says how much it will send, sends half of it and hangs up. */
    public static Answer half() {
        return exchange -> {
            exchange.sendResponseHeaders(200, SAMPLE.length);
            exchange.getResponseBody().write(SAMPLE, 0, SAMPLE.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("hang up");
        };
    }

    /** Sends half of it and then nothing, until the one who asks hangs up. */
    public static Answer slow() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(SAMPLE, 0, SAMPLE.length / 2);
            exchange.getResponseBody().flush();
            try {
                Thread.currentThread().join(20_000);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Never stops sending. */
    public static Answer endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(blanks);
            }
        };
    }

    private static byte[] sample() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/kev/kev-sample-40.json"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
