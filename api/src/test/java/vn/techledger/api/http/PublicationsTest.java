package vn.techledger.api.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.api.cli.Commands;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.proof.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.api.http.Deals.CONTRACTS;
import static vn.techledger.api.http.Deals.correction;
import static vn.techledger.api.http.Deals.deal;
import static vn.techledger.api.http.Deals.withAmount;

/** What is released stays as it was released, and what changed since is told with its causes. */
@ExtendWith(RunningLedger.Shared.class)
class PublicationsTest {

    private static final String PUBLICATIONS = "/api/v1/publications";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    PublicationsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String table(String indicator, String vintage, String more) {
        return """
            {"titleVi": "Giá trị 2014–2015", "titleEn": "Value 2014–2015", "indicator": "%s", "from": 2014, "to": 2015,
             "vintage": "%s"%s}""".formatted(indicator, vintage, more);
    }

    @Test
    void aTableIsReleasedByTwoPersonsKeptAndRestated(@TempDir Path folder) throws Exception {
        var code = "published-" + UUID.randomUUID();
        var gives = ledger.party("Bên giao công bố");
        var takes = ledger.party("Bên nhận công bố");
        ledger.registrar()
                .post(CONTRACTS, deal(gives, takes, "2014-02", "1000", "XPF"))
                .is(201);
        var terms = deal(gives, takes, "2015-02", "1500", "XPF");
        var contract = ledger.registrar().post(CONTRACTS, terms).is(201);
        statistician.post(PUBLICATIONS, table(code, "ESTIMATE", "")).isProblem(422, "indicator-not-adopted");
        var definition = statistician
                .post("/api/v1/indicators", TargetsTest.definition(code, 1, "XPF"))
                .is(201);
        var adopted = approver.post(definition.header("Location") + "/approval").is(201);
        statistician
                .get(definition.header("Location") + "?minPosition=" + adopted.position())
                .is(200);

        statistician
                .post(PUBLICATIONS, table(code, "ESTIMATE", ", \"by\": \"sector\""))
                .isProblem(422, "publication-breakdown-without-rule");
        statistician.post(PUBLICATIONS, table(code, "GUESS", "")).isProblem(400, "invalid-request");
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var proposed = both.post(PUBLICATIONS, table(code, "PRELIMINARY", "")).is(201);
        var address = proposed.header("Location");
        ledger.stranger().get(address + "?minPosition=" + proposed.position()).is(404);
        statistician.get(address).is(200);
        both.post(address + "/approval").isProblem(422, "approver-is-proposer");
        var released = approver.post(address + "/approval").is(201);
        approver.post(address + "/approval").isProblem(409, "publication-already-released");

        var shown = ledger.stranger()
                .get(address + "?minPosition=" + released.position())
                .is(200);
        assertThat(shown.at("/vintage")).isEqualTo("PRELIMINARY");
        assertThat(ledger.stranger()
                        .get(PUBLICATIONS + "?limit=500")
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .contains(proposed.id());
        var text = ledger.stranger().get(shown.at("/table")).is(200);
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(text.text().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(shown.at("/sha256"));
        assertThat(text.json().at("/rows/1/value").asString()).isEqualTo("1500");
        assertThat(text.json().at("/rows/1/growth").asString()).isEqualTo("0.500000");
        assertThat(text.json().path("adopted").asLong()).isEqualTo(adopted.position());
        assertThat(text.json().path("adoptedLate").asBoolean()).isTrue();
        assertThat(statistician.get(address + "/restatement").is(200).json().path("rows"))
                .isEmpty();

        var fix = ledger.registrar()
                .post(
                        CONTRACTS + "/" + contract.id() + "/corrections",
                        correction(contract.position(), "Gõ nhầm", withAmount(terms, "1800")))
                .is(201);
        var fixed = approver.post(fix.header("Location") + "/approval").is(201);
        var restated = statistician
                .get(address + "/restatement?knownAt=" + fixed.position() + "&minPosition=" + fixed.position())
                .is(200);
        assertThat(restated.json().path("recomputed").asBoolean()).isTrue();
        assertThat(restated.json().path("rows").toString())
                .isEqualTo("[{\"year\":2015,\"was\":\"1500\",\"is\":\"1800\",\"countWas\":1,\"countIs\":1,"
                        + "\"absolute\":\"300\",\"relative\":\"0.200000\"}]");
        assertThat(restated.json().path("causes")).hasSize(1);
        assertThat(restated.json().at("/causes/0/position").asLong()).isEqualTo(fixed.position());
        assertThat(restated.at("/causes/0/type")).isEqualTo("techledger.contract.ContractCorrected");
        assertThat(restated.json().at("/causes/0/deal").isNull()).isFalse();
        ledger.stranger().get(address + "/restatement").is(401);
        ledger.registrar().get(address + "/restatement").is(403);
        assertThat(ledger.stranger().get(shown.at("/table")).is(200).text()).isEqualTo(text.text());

        both.post(PUBLICATIONS, table(code, "FINAL", "")).isProblem(409, "publication-changed-meanwhile");
        both.post(PUBLICATIONS, table(code, "ESTIMATE", ", \"replaces\": " + released.position()))
                .isProblem(422, "publication-vintage-overtaken");
        var last = both.post(PUBLICATIONS, table(code, "FINAL", ", \"replaces\": " + released.position()))
                .is(201);
        var replacing = approver.post(last.header("Location") + "/approval").is(201);
        assertThat(ledger.stranger()
                        .get(address + "?minPosition=" + replacing.position())
                        .is(200)
                        .at("/replacedBy"))
                .isEqualTo(last.id());

        var log = folder.resolve("log.ndjson");
        var export =
                ledger.client("AUDITOR").get("/api/v1/audit/events").is(200).text();
        Files.writeString(log, export);
        var name = proposed.id() + " (" + code + ", 2014–2015, PRELIMINARY)";
        assertThat(replayed(log))
                .doesNotContain("Published table " + name)
                .contains("Restated since: " + name + ": 2015: published 1500, now 1800 (change 0.200000).");

        // somebody publishes another figure, with everything else made to fit
        var forged = text.text().replace("\"1500\"", "\"1600\"");
        Files.writeString(
                log,
                export.lines()
                        .map(line -> line.contains(proposed.id())
                                ? rehashed(line.replace("\\\"1500\\\"", "\\\"1600\\\"")
                                        .replace(shown.at("/sha256"), Sha256.hex(forged)))
                                : line)
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(replayed(log))
                .doesNotContain("leaf hash")
                .contains("Published table " + name + ": 2015: published is 1600, the log adds up to 1500.");
    }

    private static String replayed(Path log) {
        var out = new StringWriter();
        Commands.run(
                new String[] {"replay", log.toString()},
                Map.of("LANG", "en_US.UTF-8"),
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                false);
        return out.toString();
    }

    private static String rehashed(String line) {
        var envelope = line.substring(line.indexOf("{\"format\""), line.length() - 1);
        var hash = HexFormat.of().formatHex(LeafHash.of(envelope.getBytes(StandardCharsets.UTF_8)));
        return line.replaceFirst("\"leafHash\":\"[0-9a-f]+\"", "\"leafHash\":\"" + hash + "\"");
    }
}
