package vn.techledger.api.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.personal.Commitment;
import vn.techledger.ledger.personal.PersonalField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Natural persons: taken, found again, shown one field at a time, erased; never written down in clear. */
@ExtendWith(RunningLedger.Shared.class)
class PersonsTest {

    private static final String PARTIES = "/api/v1/parties";
    private static final String ERASURE =
            "{\"ground\": \"REQUEST_OF_THE_PERSON\", \"citation\": \"Luật 91/2025/QH15\"}";
    private static final String NAME_FOR_AUDIT =
            "{\"field\": \"NAME\", \"ground\": \"AUDIT\", \"reference\": \"TTr-12/2026\"}";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final Client auditor;

    PersonsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.auditor = ledger.client("AUDITOR");
    }

    private static String person(String name, String number) {
        return """
                {"kind": "INDIVIDUAL", "country": "VN", "person": {"name": "%s", "identityNumber": "%s",
                 "address": "%s, Bản Áng", "contact": "%s@example.vn"}}""".formatted(name, number, name, name);
    }

    private static String newNumber() {
        return UUID.randomUUID().toString();
    }

    /** A name that nothing else contains; plain letters, so that every encoding of a file has the same bytes. */
    private static String newName() {
        return "Nong" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aPersonIsShownByPseudonymAloneAndOneFieldAtATimeToWhomTheLogNames() {
        var name = newName();
        var enrolled = registrar.post(PARTIES, person(name, newNumber())).is(201);
        var path = enrolled.header("Location");
        var shown = registrar.get(path + "?minPosition=" + enrolled.position()).is(200);
        assertThat(shown.text()).doesNotContain(name);
        assertThat(shown.json().path("name").isNull()).isTrue();
        assertThat(shown.at("/kind")).isEqualTo("INDIVIDUAL");
        assertThat(registrar.get(PARTIES + "?name=" + name).json().path("items").isEmpty())
                .isTrue();

        ledger.statistician().post(path + "/disclosures", NAME_FOR_AUDIT).isProblem(403, "forbidden");
        var told = auditor.post(path + "/disclosures", NAME_FOR_AUDIT).is(201);
        assertThat(told.header("Cache-Control")).contains("no-store");
        assertThat(told.at("/value")).isEqualTo(name);
        assertThat(told.json().path("position").asLong()).isEqualTo(enrolled.position());
        assertThat(Commitment.holds(
                        told.at("/commitment"),
                        PersonalField.NAME,
                        HexFormat.of().parseHex(told.at("/salt")),
                        told.at("/value")))
                .isTrue();
        var trace = auditor.get(path + "/personal-data?minPosition=" + told.position())
                .is(200);
        assertThat(trace.at("/state")).isEqualTo("HELD");
        assertThat(trace.at("/disclosures/0/reference")).isEqualTo("TTr-12/2026");
        assertThat(trace.text()).doesNotContain(name);
    }

    @Test
    void theSameRequestIsAnsweredAgainAndAnotherNamesWhatDiffersWithoutSayingIt() {
        var name = newName();
        var number = newNumber();
        var key = Client.newKey();
        var first = registrar.post(PARTIES, person(name, number), key).is(201);
        long after = ledger.position();
        var again = registrar.post(PARTIES, person(name, number), key).is(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        var other = registrar.post(PARTIES, person("Khac", number), key);
        other.isProblem(422, "idempotency-key-reused")
                .names("/person/name", "differs")
                .names("/person/address", "differs");
        assertThat(other.text()).doesNotContain(name).doesNotContain("Khac");
        assertThat(ledger.position()).isEqualTo(after);
    }

    @Test
    void whoeverIsEnrolledAlreadyIsFoundAlsoByTwins() throws Exception {
        var number = newNumber();
        var ids = new ArrayList<String>();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var calls = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> registrar.post(PARTIES, person("Trung", number)));
            }
            for (var answer : threads.invokeAll(calls)) {
                ids.add(answer.get().id());
                statuses.add(answer.get().status());
            }
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(5);

        var source = "{\"kind\": \"INDIVIDUAL\", \"person\": {\"name\": \"LAN\"}, \"key\": {\"source\": \"uspto\","
                + " \"text\": \"" + newName() + "\"}}";
        var byKey = registrar.post(PARTIES, source).is(201);
        assertThat(registrar.post(PARTIES, source).is(200).id()).isEqualTo(byKey.id());
    }

    @Test
    void anErasureTakesTwoPersonsAndNoHold() {
        var number = newNumber();
        var key = Client.newKey();
        var body = person(newName(), number);
        var enrolled = registrar.post(PARTIES, body, key).is(201);
        var path = enrolled.header("Location");
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var proposed = both.post(path + "/erasures", ERASURE).is(201);
        both.post(proposed.header("Location") + "/approval").isProblem(422, "approver-is-proposer");

        var hold = registrar
                .post("/api/v1/legal-holds", """
                        {"subject": {"kind": "PARTY", "id": "%s"}, "ground": "Vụ kiện",
                         "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""".formatted(enrolled.id()))
                .is(201);
        approver.post(proposed.header("Location") + "/approval").isProblem(422, "legal-hold");
        var release = registrar.post(hold.header("Location") + "/releases", """
                        {"reason": "Xong", "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""").is(201);
        approver.post(release.header("Location") + "/approval").is(201);

        var erased = approver.post(proposed.header("Location") + "/approval").is(201);
        assertThat(auditor.get(path + "/personal-data?minPosition=" + erased.position())
                        .is(200)
                        .at("/state"))
                .isEqualTo("ERASED");
        auditor.post(path + "/disclosures", NAME_FOR_AUDIT).isProblem(422, "personal-data-erased");
        registrar
                .post(PARTIES, body, key)
                .isProblem(422, "idempotency-key-reused")
                .names("/person", "not-comparable");
        var anew = registrar.post(PARTIES, body).is(201);
        assertThat(anew.id()).as("a new enrolment makes a new pseudonym").isNotEqualTo(enrolled.id());
    }

    @Test
    void whatIsWrongIsSaidWithoutRepeatingIt() {
        var name = newName();
        var organisation = registrar.post(PARTIES, """
                {"kind": "ENTERPRISE", "name": "A", "person": {"name": "%s"}}""".formatted(name));
        organisation.isProblem(400, "invalid-request").names("/person", "not-for-organisations");
        var individual = registrar.post(PARTIES, """
                {"kind": "INDIVIDUAL", "name": "%s", "registrationNumber": "1"}""".formatted(name));
        individual
                .isProblem(400, "invalid-request")
                .names("/name", "not-for-individuals")
                .names("/registrationNumber", "not-for-individuals")
                .names("/person", "missing");
        var tooLong = registrar.post(PARTIES, person(name + "x".repeat(250), newNumber()));
        tooLong.isProblem(400, "invalid-request").names("/person/name", "too-long");
        assertThat(organisation.text() + individual.text() + tooLong.text()).doesNotContain(name);
        registrar.post(PARTIES + "/" + UUID.randomUUID() + "/erasures", ERASURE).isProblem(422, "party-unknown");
        registrar
                .post(PARTIES + "/" + ledger.party("Tổ chức") + "/erasures", ERASURE)
                .isProblem(422, "party-is-no-individual");
    }

    /** After everything that is done with a person: no file of the ledger has the name in clear, nor has its log. */
    @Test
    void noFileHoldsTheNameOfAPersonInClear() throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        var name = newName();
        var imported = newName();
        try (var own = RunningLedger.start(java.util.Map.of())) {
            var writer = own.registrar();
            var key = Client.newKey();
            var enrolled = writer.post(PARTIES, person(name, name + "7"), key).is(201);
            writer.post(PARTIES, person(name, name + "7"), key).is(201);
            writer.post(PARTIES, person(name + "x", name + "7"), key).is(422);
            writer.post(PARTIES, person(name, name + "7")).is(200);
            writer.post(PARTIES, person(name + "y".repeat(300), "1")).is(400);
            own.client("AUDITOR")
                    .post(enrolled.header("Location") + "/disclosures", NAME_FOR_AUDIT)
                    .is(201);
            importOf(own, imported);

            var marker = "marker" + UUID.randomUUID().toString().replace("-", "");
            writer.post(PARTIES, "{\"kind\": \"ENTERPRISE\", \"name\": \"" + marker + "\"}")
                    .is(201);
            assertThat(filesWith(own.home(), marker))
                    .as("the search finds what is there")
                    .isNotEmpty();
            for (var secret : List.of(name, imported)) {
                assertThat(filesWith(own.home(), secret)).isEmpty();
                assertThat(filesWith(RunningLedger.personKeys(own.home()), secret))
                        .isEmpty();
                assertThat(List.copyOf(log.list))
                        .noneMatch(event -> event.getFormattedMessage().contains(secret));
            }
        } finally {
            root.detachAppender(log);
            log.stop();
        }
    }

    /** One row is recorded; the other is refused, and its error is kept without the name. */
    private static void importOf(RunningLedger ledger, String name) {
        var mapping = """
                mapping: 1
                source: persons
                file: {encoding: UTF-8, lineEnds: LF}
                identity: {digest: row}
                contract:
                  kind: {constant: ASSIGNMENT}
                  signed: {column: day, patterns: ["yyyy-MM-dd"]}
                  suppliers: [{key: {column: by}, kind: {constant: INDIVIDUAL}, country: {constant: VN}}]
                  acquirers: [{key: {column: to}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
                  amounts:
                    total: {state: UNKNOWN}
                    technology: {state: UNKNOWN}
                    other: {state: UNKNOWN}
                """;
        var file = "by,to,day\n" + name + ",A,2020-01-02\n" + name + "q".repeat(300) + ",A,2020-01-03\n";
        var registrar = ledger.registrar();
        var started = registrar.postMultipart(
                "/api/v1/imports",
                Client.newKey(),
                mapping.getBytes(StandardCharsets.UTF_8),
                file.getBytes(StandardCharsets.UTF_8));
        started.is(202);
        var address = started.header("Location");
        await().until(() -> registrar.get(address).at("/state").equals("FINISHED"));
        var done = registrar.get(address).json();
        assertThat(done.path("recorded").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(done.path("bad").asInt()).isEqualTo(1);
        var errors = registrar.get(address + "/errors").is(200);
        assertThat(errors.at("/items/0/reason")).isEqualTo("too-long");
        assertThat(errors.text()).doesNotContain(name);
    }

    private static List<Path> filesWith(Path directory, String text) throws IOException {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            // a file of the running server that went away meanwhile
            return false;
        }
    }
}
