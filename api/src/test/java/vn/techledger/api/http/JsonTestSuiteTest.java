package vn.techledger.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/** The files of JSONTestSuite as bodies: what is no JSON is refused as such, and nothing breaks the server. */
@ExtendWith(RunningLedger.Shared.class)
class JsonTestSuiteTest {

    private final RunningLedger ledger;
    private final Client registrar;

    JsonTestSuiteTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
    }

    private static List<Path> files() throws IOException {
        var folder = Stream.of("../../shared/vectors", "../shared/vectors")
                .map(vectors -> Path.of(vectors, "json-parsing/test_parsing"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no json-parsing in ../shared/vectors"));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsNoJsonIsRefusedAndNothingBreaksTheServer() throws IOException {
        var files = files();
        assertThat(files).hasSize(318);
        long before = ledger.position();
        assertSoftly(softly -> files.forEach(file -> {
            var answer = answerTo(file);
            var name = file.getFileName().toString();
            softly.assertThat(answer.status()).as(name).isEqualTo(400);
            var code = answer.at("/errors/0/code");
            if (name.startsWith("n_")) {
                softly.assertThat(code).as(name).isIn("not-json", "not-utf-8", "empty-body", "not-storable-text");
            } else if (name.startsWith("y_")) {
                softly.assertThat(code).as(name).isNotIn("not-json", "not-utf-8", "empty-body");
            }
        }));
        assertThat(ledger.position()).isEqualTo(before);
    }

    private Answer answerTo(Path file) {
        try {
            return registrar.postBytes(
                    Deals.CONTRACTS,
                    Files.readAllBytes(file),
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    Client.newKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
