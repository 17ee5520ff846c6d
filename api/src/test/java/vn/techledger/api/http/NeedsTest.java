package vn.techledger.api.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What parties look for. */
@ExtendWith(RunningLedger.Shared.class)
class NeedsTest {

    private static final String NEEDS = "/api/v1/needs";

    private final RunningLedger ledger;
    private final String seeker;

    NeedsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.seeker = ledger.party("Hợp tác xã cần máy sấy");
    }

    private String need(String title) {
        return "{\"seeker\": \"" + seeker + "\", \"title\": \"" + title + "\", \"since\": \"2025-10\"}";
    }

    @Test
    void aNeedIsStatedFoundAndWithdrawn() {
        var itself = ledger.newClient(seeker, "PARTY");
        var title = "Máy sấy Đẳng sâm " + Client.newKey();
        var stated = itself.post(NEEDS, need(title)).is(201);
        var other = ledger.newClient(ledger.party("Người ngoài nhu cầu"), "PARTY");
        var query = NEEDS + "?open=true&title=say%20dang%20SAM%20" + title.substring(title.length() - 36);
        assertThat(other.get(query + "&minPosition=" + stated.position())
                        .is(200)
                        .at("/items/0/id"))
                .isEqualTo(stated.id());
        var end = "{\"on\": \"2026-01\", \"reason\": \"đã mua\"}";
        other.post(stated.header("Location") + "/withdrawal", end).isProblem(403, "forbidden");
        var withdrawn =
                itself.post(stated.header("Location") + "/withdrawal", end).is(201);
        itself.post(stated.header("Location") + "/withdrawal", end).isProblem(409, "need-already-withdrawn");
        assertThat(other.get(query + "&minPosition=" + withdrawn.position())
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(other.get(stated.header("Location"))
                        .is(200)
                        .json()
                        .path("open")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void badInputIsNamedWhole() {
        var registrar = ledger.registrar();
        registrar
                .post(NEEDS, "{\"seeker\": \"x\", \"since\": \"2025-13\", \"sectors\": [{\"list\": \"VSIC\"}]}")
                .isProblem(400, "invalid-request")
                .names("/seeker", "not-an-id")
                .names("/title", "missing")
                .names("/since", "not-a-date")
                .names("/sectors/0/version", "missing");
        registrar.post(NEEDS, need("x").replace("2025-10", "2999")).isProblem(422, "date-in-the-future");
        registrar
                .post(
                        NEEDS + "/019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10/withdrawal",
                        "{\"on\": \"2026\", \"reason\": \"x\"}")
                .isProblem(404, "need-unknown");
    }
}
