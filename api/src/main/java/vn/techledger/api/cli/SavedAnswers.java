package vn.techledger.api.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.projections.replay.Answer;

/** Answers of the statistics: saved as JSON, or asked for at their address. */
final class SavedAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;

    private final String key;
    private final String language;

    /** @param key sent to servers only; may be empty */
    SavedAnswers(String key, String language) {
        this.key = key.strip();
        this.language = language;
    }

    /** It is no answer in JSON, or the server refused it. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws IOException when the file or the server cannot be read */
    Answer read(String source) throws IOException, InterruptedException {
        var text = source.startsWith("http://") || source.startsWith("https://")
                ? fetch(source)
                : Files.readString(Path.of(source));
        try {
            return new Answer(source, JSON.readTree(text));
        } catch (JacksonException noJson) {
            throw new Unreadable(source + ": " + noJson.getOriginalMessage());
        }
    }

    private String fetch(String source) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var request = HttpRequest.newBuilder(URI.create(source))
                    .timeout(Duration.ofMinutes(2))
                    .header("Accept", "application/json")
                    .header("Accept-Language", language)
                    .header("Authorization", "Bearer " + key)
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new Unreadable(source + ": HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (IllegalArgumentException noAddress) {
            throw new Unreadable(source + ": " + noAddress.getMessage());
        }
    }
}
