package io.hindsight.threats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches the catalogue from its address, whole and in time or not at all. */
@Component
class CatalogueSource {

    private final ThreatSettings settings;
    private final HttpClient http;

    CatalogueSource(ThreatSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(settings.timeout()).build();
    }

    /** @throws IllegalStateException saying why there is no catalogue */
    Catalogue fetch() {
        HttpRequest request = HttpRequest.newBuilder(settings.address()).header("Accept", "application/json").build();
        CompletableFuture<byte[]> body =
            http.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(this::read);
        try {
            return Catalogue.parse(body.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw failed("it did not answer in full within " + settings.timeout().toSeconds() + " s", late);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw failed(cause.getMessage(), cause);
        } catch (Catalogue.Unreadable unreadable) {
            throw failed(unreadable.getMessage(), unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("the server is being shut down", interrupted);
        } finally {
            body.cancel(true);
        }
    }

    private byte[] read(HttpResponse<InputStream> response) {
        try (InputStream stream = response.body()) {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("it answered with status " + response.statusCode());
            }
            byte[] bytes = stream.readNBytes((int) settings.largest().toBytes() + 1);
            if (bytes.length > settings.largest().toBytes()) {
                throw new IllegalStateException("its answer is larger than " + settings.largest().toBytes() + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException("its answer broke off: " + broken.getMessage(), broken);
        }
    }

    private IllegalStateException failed(@Nullable String why, Throwable cause) {
        return new IllegalStateException("No new catalogue of threats from %s: %s. The last one stays."
            .formatted(settings.address(), why), cause);
    }
}
