package vn.techledger.api.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application says about itself: to programs, to operators, and in its own log. */
@ExtendWith(RunningLedger.Shared.class)
class OpenApiTest {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final RunningLedger ledger;
    private final JsonNode description;

    OpenApiTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.description = ledger.stranger().get("/v3/api-docs").is(200).json();
    }

    @Test
    void theDescriptionIsTheOneThatWasAgreed() throws IOException {
        var normal = ((ObjectNode) description).deepCopy();
        normal.remove("servers");
        var text = SORTED.writeValueAsString(normal).replace("\r\n", "\n") + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), text);
        try (var agreed = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            assertThat(agreed).as("openapi.json").isNotNull();
            assertThat(text)
                    .as("a wanted change is agreed to by copying api/target/openapi.json to api/src/test/resources")
                    .isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDescriptionHasEveryAddressWithItsMethods() {
        var described = new ArrayList<String>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).containsExactlyInAnyOrderElementsOf(ledger.addresses("/api/v1/"));
        assertThat(described).hasSizeGreaterThan(15);
    }

    @Test
    void theDescriptionTellsOfKeysAndShowsExamples() {
        var scheme = description.at("/components/securitySchemes/key");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(description.at("/security/0").has("key")).isTrue();
        var withoutExample = new ArrayList<String>();
        description.path("paths").properties().forEach(path -> {
            var body = path.getValue().at("/post/requestBody/content/application~1json/schema/$ref");
            if (!body.isMissingNode()) {
                var schema = description.at(body.asString().substring(1));
                if (!schema.path("example").isObject()) {
                    withoutExample.add(path.getKey());
                }
            }
        });
        assertThat(withoutExample).isEmpty();
        assertThat(description
                        .at("/paths/~1api~1v1~1imports/post/requestBody/content")
                        .has("multipart/form-data"))
                .isTrue();
    }

    @Test
    void theDescribedExamplesAreReadAsTheyStand() {
        var contract =
                description.at("/components/schemas/ContractBody/example").deepCopy();
        var text = contract.toString()
                .replace("019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", ledger.party("Bên giao ví dụ"))
                .replace("019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11", ledger.party("Bên nhận ví dụ"));
        ledger.registrar().post(Deals.CONTRACTS, text).is(201);
        ledger.registrar()
                .post("/api/v1/parties", description.at("/components/schemas/PartyBody/example"))
                .is(201);
        ledger.admin()
                .post("/api/v1/keys", description.at("/components/schemas/GrantKeyBody/example"))
                .is(201);
    }

    @Test
    void thePageForPeopleAnswers() {
        var page = ledger.stranger().get("/swagger-ui.html");
        assertThat(page.status()).isIn(200, 302);
        assertThat(ledger.stranger().get("/swagger-ui/index.html").is(200).text())
                .contains("Swagger UI");
    }

    @Test
    void operatorsSeeHealthAndMetersWithoutAKey() {
        var health = ledger.stranger().get("/actuator/health").is(200).json();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/log/details/position").asLong()).isPositive();
        assertThat(health.at("/components/readModels/status").asString()).isEqualTo("UP");
        ledger.stranger().get("/actuator/health/liveness").is(200);
        ledger.stranger().get("/actuator/health/readiness").is(200);
        var meters = ledger.stranger().get("/actuator/prometheus").is(200).text();
        assertThat(meters.lines().filter(line -> line.startsWith("techledger_")))
                .anyMatch(line -> line.startsWith("techledger_log_position"))
                .hasSizeGreaterThan(3);
        assertThat(ledger.stranger().get("/actuator/env").status()).isEqualTo(404);
        assertThat(ledger.stranger().get("/actuator/heapdump").status()).isEqualTo(404);
    }

    @Test
    void noSecretComesIntoTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
        try {
            var secrets = new ArrayList<String>();
            var granted = RunningLedger.grant(ledger.admin(), null, null, "REGISTRAR");
            var registrar = ledger.with(granted.at("/key"));
            secrets.add(granted.at("/key").split("\\.")[1]);
            secrets.add(String.valueOf(ledger.admin().key()).split("\\.")[1]);
            registrar.post(Deals.CONTRACTS, "{").is(400);
            registrar.get("/api/v1/keys").is(403);
            registrar.get("/api/v1/nothing").is(404);
            registrar.get(Deals.CONTRACTS + "?limit=x").is(400);
            ledger.with(granted.at("/key") + "x").get(Deals.CONTRACTS).is(401);
            ledger.admin().delete("/api/v1/keys/" + granted.id()).is(204);
            registrar.get(Deals.CONTRACTS).is(401);
            assertThat(messages(log)).allSatisfy(line -> assertThat(line).doesNotContain(secrets));
        } finally {
            root.detachAppender(log);
            root.setLevel(level);
            log.stop();
        }
    }

    private static List<String> messages(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }
}
