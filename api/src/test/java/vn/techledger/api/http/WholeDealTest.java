package vn.techledger.api.http;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;

/** A deal from its memorandum to its payment, and what becomes of it when its contract turns out to be void. */
@ExtendWith(RunningLedger.Shared.class)
class WholeDealTest {

    private final RunningLedger ledger;
    private final Client registrar;
    private final Client approver;
    private final Client auditor;
    private final String supplier;
    private final String acquirer;
    private final String broker;

    WholeDealTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
        this.approver = ledger.approver();
        this.auditor = ledger.client("AUDITOR");
        this.supplier = ledger.party("Bên giao trọn vẹn");
        this.acquirer = ledger.party("Bên nhận trọn vẹn");
        this.broker = ledger.party("Sàn trọn vẹn");
    }

    private Answer memorandum() {
        return registrar
                .post("/api/v1/memoranda", """
                        {"reference": "BB-1947", "title": "Ghi nhớ trọn vẹn", "signed": "1947-03-01",
                         "parties": ["%s", "%s"], "intermediaries": ["%s"], "channel": "FAIR",
                         "potentialValue": {"state": "ESTIMATED", "amount": "500.00", "currency": "BRL"}}""".formatted(supplier, acquirer, broker))
                .is(201);
    }

    private ObjectNode terms(String amount) {
        return deal(supplier, acquirer, "1947-06-01", amount, "BRL");
    }

    private Answer contract(Answer memorandum) {
        return registrar
                .post(CONTRACTS, terms("100.00").put("memorandum", memorandum.id()))
                .is(201);
    }

    private Answer certified(String contract) {
        var filed =
                registrar.post(contract + "/dossiers", """
                        {"purpose": "VOLUNTARY_REGISTRATION", "filedBy": "%s", "authority": "Sở KH&CN trọn vẹn",
                         "filed": "1947-07-01"}""".formatted(acquirer)).is(201);
        return registrar
                .post(contract + "/certificates", """
                        {"dossier": "%s", "paper": {"authority": "Sở KH&CN trọn vẹn", "number": "%s",
                         "issued": "1947-07-08"}}""".formatted(filed.id(), UUID.randomUUID()))
                .is(201);
    }

    private Answer approved(Answer proposal) {
        return approver.post(proposal.is(201).header("Location") + "/approval").is(201);
    }

    private static List<JsonNode> steps(Client client, Answer memorandum, Answer last) {
        return client.get("/api/v1/audit/deals/" + memorandum.id() + "/trail?minPosition=" + last.position())
                .is(200)
                .json()
                .path("steps")
                .valueStream()
                .toList();
    }

    private static List<String> types(List<JsonNode> steps) {
        return steps.stream()
                .map(step -> step.path("type").asString().substring("techledger.".length()))
                .toList();
    }

    @Test
    void theTrailLeadsFromTheMemorandumToThePayment() {
        var memorandum = memorandum();
        var contract = contract(memorandum);
        var path = contract.header("Location");
        certified(path);
        var amendment = correction(contract.position(), "mở rộng", terms("150.00"))
                .put("number", "PL-1")
                .put("signed", "1948-02-10");
        approved(registrar.post(path + "/amendments", amendment));
        var payment = registrar.post(path + "/payments", """
                        {"kind": "PAYMENT", "paid": "1948-05", "method": "INSTALMENTS",
                         "amount": {"state": "FIXED", "amount": "75.00", "currency": "BRL"}}""").is(201);

        var steps = steps(auditor, memorandum, payment);

        assertThat(types(steps))
                .containsExactly(
                        "memorandum.MemorandumRecorded",
                        "contract.ContractRecorded",
                        "registration.DossierFiled",
                        "registration.CertificateIssued",
                        "contract.AmendmentProposed",
                        "contract.ContractAmended",
                        "performance.PaymentRecorded");
        var first = steps.getFirst();
        assertThat(first.path("memorandum").asString()).isEqualTo(memorandum.id());
        assertThat(first.path("contract").isNull()).isTrue();
        assertThat(first.path("before").isNull()).isTrue();
        assertThat(first.at("/after/potentialValue/amount").asString()).isEqualTo("500.00");
        assertThat(steps.subList(1, 7))
                .allSatisfy(step -> assertThat(step.path("contract").asString()).isEqualTo(contract.id()));
        var dossier = steps.get(2);
        var certificate = steps.get(3);
        assertThat(dossier.at("/after/purpose").asString()).isEqualTo("VOLUNTARY_REGISTRATION");
        assertThat(certificate.path("dossier")).isEqualTo(dossier.path("dossier"));
        assertThat(certificate.path("paper").isNull()).isFalse();
        assertThat(certificate.path("before")).isEqualTo(dossier.path("after"));
        assertThat(certificate.at("/after/issued").asString()).isEqualTo("1947-07-08");
        var amended = steps.get(5);
        assertThat(amended.at("/before/amounts/total/amount").asString()).isEqualTo("100.00");
        assertThat(amended.at("/after/amounts/total/amount").asString()).isEqualTo("150.00");
        assertThat(amended.path("proposedBy").asString())
                .isNotBlank()
                .isNotEqualTo(amended.path("approvedBy").asString());
        assertThat(steps.getLast().path("after").toString()).contains("\"75.00\"");
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.path("actor").asString()).isNotBlank();
            assertThat(step.path("recordedAt").asString()).isNotBlank();
        });
        assertThat(steps)
                .extracting(step -> step.path("position").asLong())
                .isSorted()
                .endsWith(payment.position());
    }

    @Test
    void whoHasAPartInTheMemorandumAloneSeesHowThatCameAboutAndNoMore() {
        var memorandum = memorandum();
        var party = ledger.newClient(supplier, "PARTY");
        var intermediary = ledger.newClient(broker, "INTERMEDIARY");
        var stranger = ledger.newClient(ledger.party("Người ngoài trọn vẹn"), "PARTY");
        assertThat(types(steps(party, memorandum, memorandum))).containsExactly("memorandum.MemorandumRecorded");
        assertThat(types(steps(intermediary, memorandum, memorandum))).containsExactly("memorandum.MemorandumRecorded");
        stranger.get("/api/v1/audit/deals/" + memorandum.id() + "/trail").isProblem(404, "not-found");

        var contract = contract(memorandum);
        assertThat(types(steps(party, memorandum, contract)))
                .containsExactly("memorandum.MemorandumRecorded", "contract.ContractRecorded");
        assertThat(types(steps(intermediary, memorandum, contract)))
                .as("the contract names no intermediary")
                .containsExactly("memorandum.MemorandumRecorded");
        stranger.get("/api/v1/audit/deals/" + memorandum.id() + "/trail?minPosition=" + contract.position())
                .isProblem(404, "not-found");
    }

    @Test
    void aVoidContractIsSaidToBeSoWhereverItIsShown() {
        var memorandum = memorandum();
        var contract = contract(memorandum);
        var path = contract.header("Location");
        var valuation = registrar.post(path + "/valuations", """
                        {"act": "VALUATION", "purpose": "chuyển giao", "date": "1947-05",
                         "point": {"state": "ESTIMATED", "amount": "90.00", "currency": "BRL"}}""").is(201);
        var certificate = certified(path);
        assertThat(types(steps(auditor, memorandum, certificate))).contains("valuation.ValuationRecorded");
        assertThat(registered(path, certificate).path("stage").asString()).isEqualTo("REGISTERED");
        assertThat(compared(valuation, certificate).path("difference").asString())
                .isEqualTo("10.00");
        assertThat(followed(certificate)).isPositive();
        long before = followed(certificate);

        var invalid = approved(registrar.post(
                path + "/invalidities",
                "{\"target\": %d, \"reason\": \"trái luật\", \"authority\": \"Toà án\", \"decided\": \"1949\"}"
                        .formatted(contract.position())));

        var registration = registered(path, invalid);
        assertThat(registration.path("stage").asString()).isEqualTo("VOID");
        assertThat(registration.path("standing").asString()).isEqualTo("INVALID");
        assertThat(registration.at("/obligation/why").asString()).isEqualTo("CONTRACT_VOID");
        assertThat(registration.path("flags").valueStream().map(JsonNode::asString))
                .contains("INVALID_YET_REGISTERED");
        assertThat(compared(valuation, invalid).path("reason").asString()).isEqualTo("CONTRACT_INVALID");
        assertThat(followed(invalid)).isEqualTo(before - 1);
        assertThat(registrar
                        .get(memorandum.header("Location") + "?minPosition=" + invalid.position())
                        .is(200)
                        .at("/contracts/0/standing"))
                .isEqualTo("INVALID");
    }

    private JsonNode registered(String contract, Answer last) {
        return registrar
                .get(contract + "/registration?minPosition=" + last.position())
                .is(200)
                .json();
    }

    private JsonNode compared(Answer valuation, Answer last) {
        return registrar
                .get(valuation.header("Location") + "?minPosition=" + last.position())
                .is(200)
                .json()
                .at("/comparisons/0/comparison");
    }

    /** Memoranda of 1947 over an amount in Brazilian reals that a contract followed from. */
    private long followed(Answer last) {
        return ledger.statistician()
                .get("/api/v1/memoranda/totals?from=1947&to=1947&minPosition=" + last.position())
                .is(200)
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("currency").asString().equals("BRL"))
                .mapToLong(row -> row.path("followed").asLong())
                .sum();
    }

    @Test
    void aCorrectedPartyIsFlaggedAnewInWhatItHadSigned() {
        var party = registrar.post("/api/v1/parties", """
                        {"kind": "ENTERPRISE", "name": "Bên ghi nhầm nước", "country": "VN"}""").is(201);
        var terms = deal(party.id(), acquirer, "1946", "1.00", "BRL");
        terms.putObject("transfer").put("direction", "INBOUND");
        var contract = registrar.post(CONTRACTS, terms).is(201);
        assertThat(flags(contract, contract)).contains("DIRECTION_CONTRADICTS_COUNTRIES");

        var corrected = approved(
                registrar.post("/api/v1/parties/" + party.id() + "/corrections", """
                        {"target": %d, "reason": "Gõ nhầm",
                         "details": {"name": "Bên ghi nhầm nước", "country": "KR"}}""".formatted(party.position())));
        assertThat(flags(contract, corrected)).doesNotContain("DIRECTION_CONTRADICTS_COUNTRIES");

        var moved = registrar
                .post("/api/v1/parties/" + party.id() + "/changes", """
                        {"effective": "1946-07", "details": {"name": "Bên ghi nhầm nước", "country": "VN"}}""")
                .is(201);
        assertThat(flags(contract, moved))
                .as("signed in the year in which it moved")
                .doesNotContain("DIRECTION_CONTRADICTS_COUNTRIES");
    }

    private List<String> flags(Answer contract, Answer last) {
        return registrar
                .get(contract.header("Location") + "?minPosition=" + last.position())
                .is(200)
                .json()
                .path("flags")
                .valueStream()
                .map(flag -> flag.path("code").asString())
                .toList();
    }
}
