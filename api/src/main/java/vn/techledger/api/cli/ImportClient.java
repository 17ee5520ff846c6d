package vn.techledger.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's imports, as a program calls them. */
final class ImportClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_ANSWER = 4 * 1024 * 1024;

    private final URI url;
    private final String key;
    private final String language;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param url address of the server, ended by a slash */
    ImportClient(URI url, String key, String language) {
        this.url = url;
        this.key = key;
        this.language = language;
    }

    /** The server refused the request; the message is its own sentence. */
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /** The server answered with a fault of its own, or with something that is no answer of a ledger. */
    static final class Failed extends RuntimeException {
        Failed(String sentence) {
            super(sentence);
        }
    }

    URI url() {
        return url;
    }

    /**
     * Hands in a file, which is streamed.
     *
     * @return where the import can be followed
     * @throws IOException when the server cannot be reached
     */
    URI start(Path file, Path mapping, String idempotencyKey) throws IOException, InterruptedException {
        var boundary = "techledger-" + UUID.randomUUID();
        var body = BodyPublishers.concat(
                part(boundary, "mapping", "mapping.yaml", "application/yaml"),
                BodyPublishers.ofFile(mapping),
                BodyPublishers.ofString("\r\n"),
                part(boundary, "file", "file.csv", "text/csv"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var answer = send(request(url.resolve("api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(body));
        var location = answer.headers().firstValue("Location").map(url::resolve);
        read(answer);
        // the key must not follow a Location to somebody else's server
        return location.filter(found -> url.getRawAuthority().equals(found.getRawAuthority())
                        && url.getScheme().equals(found.getScheme()))
                .orElseThrow(() -> new Failed("HTTP " + answer.statusCode() + " without a Location on this server"));
    }

    /** @throws IOException when the server cannot be reached */
    JsonNode get(URI location) throws IOException, InterruptedException {
        return read(send(request(location).timeout(Duration.ofSeconds(30)).GET()));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static BodyPublisher part(String boundary, String name, String filename, String type) {
        return BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, filename, type));
    }

    private static JsonNode read(HttpResponse<InputStream> answer) throws IOException {
        byte[] bytes;
        try (var body = answer.body()) {
            bytes = body.readNBytes(MAX_ANSWER);
        }
        int status = answer.statusCode();
        JsonNode json;
        try {
            json = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (JacksonException noJson) {
            if (status >= 200 && status < 300) {
                throw new Failed("HTTP " + status + ": " + noJson.getOriginalMessage());
            }
            json = JSON.createObjectNode();
        }
        if (status >= 200 && status < 300) {
            return json;
        }
        var sentence = json.path("detail").asString(json.path("title").asString("HTTP " + status));
        if (status >= 400 && status < 500) {
            throw new Refused(sentence);
        }
        throw new Failed(sentence);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
