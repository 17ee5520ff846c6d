package vn.techledger.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files that are handed in. */
final class Uploads {

    static final String IMPORTS = "/api/v1/imports";

    private Uploads() {}

    /** A mapping that ships with the application. */
    static byte[] mapping(String name) {
        try (var in = Uploads.class.getResourceAsStream("/mappings/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the real data, which lie beside the checkout, or nowhere: then the test is skipped. */
    static byte[] real(String name) {
        var file = Stream.of("../../shared/data", "../shared/data")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no file " + name + " in ../shared/data"));
        return bytes(file);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a file in and waits for the end of its import. */
    static JsonNode imported(Client client, byte[] mapping, byte[] file) {
        var accepted =
                client.postMultipart(IMPORTS, Client.newKey(), mapping, file).is(202);
        assertThat(accepted.header("Location")).isEqualTo(IMPORTS + "/" + accepted.id());
        assertThat(accepted.position()).isPositive();
        return finished(client, accepted.header("Location"));
    }

    static JsonNode finished(Client client, String location) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.get(location).is(200).json(), shown -> {
                    assertThat(shown.path("state").asString()).isNotEqualTo("FAILED");
                    return shown.path("state").asString().equals("FINISHED");
                });
    }
}
