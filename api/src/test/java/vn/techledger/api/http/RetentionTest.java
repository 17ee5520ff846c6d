package vn.techledger.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms come into force, and holds end, by two persons. */
@ExtendWith(RunningLedger.Shared.class)
class RetentionTest {

    private static final String CLASSES = "/api/v1/retention-classes";
    private static final String HOLDS = "/api/v1/legal-holds";
    private static final String RELEASE = """
            {"reason": "Bản án đã có hiệu lực", "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""";

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;

    RetentionTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
    }

    private static String term(String code, String term) {
        return """
            {"code": "%s", "validFrom": "2026-04-01", "nameVi": "Hồ sơ", "nameEn": "Dossiers", %s,
             "citation": "test"}""".formatted(code, term);
    }

    private static String hold(String kind, String id) {
        return """
            {"subject": {"kind": "%s", "id": "%s"}, "ground": "Vụ kiện",
             "evidence": [{"kind": "LETTER", "grade": "ORIGINAL_SEEN"}]}""".formatted(kind, id);
    }

    @Test
    void aRetentionClassIsAdoptedByAnotherPersonOnce() {
        var code = "class-" + UUID.randomUUID();
        var key = Client.newKey();
        var proposed = registrar.post(CLASSES, term(code, "\"years\": 20"), key).is(201);
        assertThat(registrar.post(CLASSES, term(code, "\"years\": 20"), key).id())
                .isEqualTo(proposed.id());
        var other = registrar.post(CLASSES, term(code, "\"forEver\": true")).is(201);
        var path = proposed.header("Location");
        ledger.statistician().post(path + "/approval").isProblem(403, "forbidden");
        var adopted = approver.post(path + "/approval").is(201);
        approver.post(path + "/approval").isProblem(409, "retention-proposal-already-adopted");
        approver.post(other.header("Location") + "/approval").isProblem(409, "retention-class-already-adopted");
        registrar.post(CLASSES, term(code, "\"years\": 5")).isProblem(409, "retention-class-already-adopted");
        approver.post(CLASSES + "/" + UUID.randomUUID() + "/approval").isProblem(404, "retention-proposal-unknown");

        var shown = approver.get(path + "?minPosition=" + adopted.position()).is(200);
        assertThat(shown.json().path("years").asInt()).isEqualTo(20);
        assertThat(shown.json().path("adopted").asLong()).isEqualTo(adopted.position());
        var kept = approver.get(other.header("Location")).json();
        assertThat(kept.path("forEver").asBoolean()).isTrue();
        assertThat(kept.path("adopted").isNull()).isTrue();
        assertThat(approver.get(CLASSES + "?limit=500").is(200).text()).contains(code);
    }

    @Test
    void aTermIsEitherYearsOrForEver() {
        var years = registrar.post(CLASSES, term("x", "\"years\": 20, \"forEver\": true"));
        years.isProblem(400, "invalid-request").names("/years", "years-or-for-ever");
        registrar
                .post(CLASSES, term("x", "\"forEver\": false"))
                .isProblem(400, "invalid-request")
                .names("/years", "years-or-for-ever");
        registrar.post(CLASSES, term("x", "\"years\": 0")).names("/years", "out-of-range");
        registrar.post(CLASSES, term("a/b", "\"years\": 1")).names("/code", "no-slash");
    }

    @Test
    void aHoldEndsByTwoPersonsAndOfTwoProposalsOneEndsIt() throws Exception {
        var party = ledger.party("Bên bị giữ hồ sơ");
        var both = ledger.newClient(null, "REGISTRAR", "APPROVER");
        var placed = both.post(HOLDS, hold("PARTY", party)).is(201);
        var path = placed.header("Location");
        var one = both.post(path + "/releases", RELEASE).is(201);
        both.post(one.header("Location") + "/approval").isProblem(422, "approver-is-proposer");
        var two = both.post(path + "/releases", RELEASE).is(201);
        var held = HOLDS + "?subjectKind=PARTY&subject=" + party;
        assertThat(approver.get(held + "&minPosition=" + two.position())
                        .json()
                        .at("/items/0/released")
                        .isNull())
                .isTrue();

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Answer>>of(
                    () -> approver.post(one.header("Location") + "/approval"),
                    () -> approver.post(two.header("Location") + "/approval"));
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        registrar.post(path + "/releases", RELEASE).isProblem(409, "hold-already-released");
        var shown = registrar.get(path + "?minPosition=" + ledger.position()).is(200);
        assertThat(shown.json().path("released").asLong()).isPositive();
        assertThat(shown.json()
                        .path("releases")
                        .valueStream()
                        .filter(r -> r.path("approved").isNumber()))
                .hasSize(1);
        assertThat(shown.at("/subject/id")).isEqualTo(party);
    }

    @Test
    void aHoldNeedsASubjectThatIsThereAndAPaper() {
        var nobody = UUID.randomUUID().toString();
        registrar.post(HOLDS, hold("PARTY", nobody)).isProblem(422, "party-unknown");
        registrar.post(HOLDS, hold("PERSON", nobody)).isProblem(422, "person-unknown");
        registrar.post(HOLDS, hold("CONTRACT", nobody)).isProblem(404, "contract-unknown");
        registrar.post(HOLDS, hold("PERSON", "Nguyễn Văn A")).names("/subject/id", "not-an-id");
        registrar.post(HOLDS, "{\"ground\": \"x\"}").names("/evidence", "missing");
        registrar.post(HOLDS + "/" + nobody + "/releases", RELEASE).isProblem(404, "hold-unknown");
        approver.post(HOLDS + "/" + nobody + "/releases/" + nobody + "/approval")
                .isProblem(404, "hold-release-unknown");
        ledger.statistician().get(HOLDS).isProblem(403, "forbidden");
        registrar.get(HOLDS + "?subject=" + nobody).isProblem(400, "invalid-request");
    }
}
