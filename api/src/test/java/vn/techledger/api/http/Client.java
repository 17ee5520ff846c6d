package vn.techledger.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the ledger with one key. */
record Client(URI address, @Nullable String key) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final String JSON = "application/json";

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    Answer get(String path, String... headers) {
        return send(request(path).headers(orNone(headers)).GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, newKey());
    }

    Answer post(String path, Object body, String idempotencyKey, String... headers) {
        return post(path, bytes(body.toString()), "Idempotency-Key", idempotencyKey, "Content-Type", JSON, headers);
    }

    /** A command without a body. */
    Answer post(String path) {
        return postEmpty(path, newKey());
    }

    Answer postEmpty(String path, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.noBody()));
    }

    Answer postBytes(String path, byte[] body, String... headers) {
        return send(request(path).headers(orNone(headers)).POST(BodyPublishers.ofByteArray(body)));
    }

    /** A body whose length nobody tells beforehand. */
    Answer postChunked(String path, byte[] body) {
        return post(
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Idempotency-Key",
                newKey(),
                "Content-Type",
                JSON);
    }

    Answer postMultipart(String path, String idempotencyKey, byte[] mapping, byte[] file) {
        var boundary = "boundary-" + UUID.randomUUID();
        var body = BodyPublishers.concat(
                part(boundary, "mapping", "mapping.yaml"),
                BodyPublishers.ofByteArray(mapping),
                part(boundary, "file", "file.csv"),
                BodyPublishers.ofByteArray(file),
                bytes("\r\n--" + boundary + "--\r\n"));
        return post(
                path,
                body,
                "Idempotency-Key",
                idempotencyKey,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    private static BodyPublisher part(String boundary, String name, String fileName) {
        return bytes("\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name, fileName));
    }

    Answer delete(String path) {
        return send(request(path).header("Idempotency-Key", newKey()).DELETE());
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private Answer post(
            String path, BodyPublisher body, String n1, String v1, String n2, String v2, String... headers) {
        return send(request(path)
                .header(n1, v1)
                .header(n2, v2)
                .headers(orNone(headers))
                .POST(body));
    }

    private static BodyPublisher bytes(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(120));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }

    /** The builder takes no empty list of headers. */
    private static String[] orNone(String... headers) {
        return headers.length == 0 ? new String[] {"X-Test", "1"} : headers;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
