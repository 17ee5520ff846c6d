package vn.techledger.api.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of codes, by mappings that two persons adopted. */
@ExtendWith(RunningLedger.Shared.class)
class CodeMappingsTest {

    private static final String MAPPINGS = "/api/v1/code-mappings";

    private final RunningLedger ledger;
    private final Client statistician;
    private final Client approver;

    CodeMappingsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.statistician = ledger.statistician();
        this.approver = ledger.approver();
    }

    private static String shipped(String name) {
        return "{\"shipped\": \"" + name + "\"}";
    }

    private Answer lookup(String list, String from, String to, String code) {
        return statistician.get(MAPPINGS + "/lookup?list=" + list + "&fromVersion=" + from + "&toVersion=" + to
                + "&code=" + code + "&minPosition=" + ledger.position());
    }

    @Test
    void sectionsThatMovedAreFollowedAndTheSplitOneIsNamed() {
        ledger.adopted("VSIC-2018");
        ledger.adopted("VSIC-2025");
        lookup("VSIC", "2018", "2025", "M").isProblem(404, "not-found");
        var both = ledger.newClient(null, "STATISTICIAN", "APPROVER");
        var proposed = both.post(MAPPINGS, shipped("VSIC-2018-2025")).is(201);
        var path = proposed.header("Location");
        both.post(path + "/approval").isProblem(422, "approver-is-proposer");
        var key = Client.newKey();
        approver.postEmpty(path + "/approval", key).is(201);
        assertThat(approver.postEmpty(path + "/approval", key).header("Idempotency-Replayed"))
                .isEqualTo("true");
        approver.post(path + "/approval").isProblem(409, "code-mapping-proposal-already-adopted");
        statistician.post(MAPPINGS, shipped("VSIC-2018-2025")).isProblem(409, "code-mapping-already-adopted");

        assertThat(lookup("VSIC", "2018", "2025", "M").is(200).at("/successor")).isEqualTo("N");
        assertThat(lookup("VSIC", "2018", "2025", "U").is(200).at("/successor")).isEqualTo("V");
        var split = lookup("VSIC", "2018", "2025", "J").is(200).json();
        assertThat(split.path("relation").asString()).isEqualTo("SPLIT");
        assertThat(split.path("successor").isNull()).isTrue();
        assertThat(split.path("targets").size()).isEqualTo(2);
        assertThat(lookup("VSIC", "2018", "2025", "G").at("/relation")).isEqualTo("UNKNOWN");
        assertThat(lookup("VSIC", "2018", "2025", "?").at("/relation")).isEqualTo("UNKNOWN");
        var shown = statistician.get(path).is(200).json();
        assertThat(shown.path("entries").size()).isEqualTo(21);
        assertThat(statistician.get(MAPPINGS).is(200).text()).contains("\"fromVersion\":\"2018\"");
    }

    @Test
    void hundredsOfCommunesAreMappedAtOnceAndTheTwoSplitOnesNamed() {
        ledger.adopted("UNITS-LANG-SON-to-2025-06-30");
        ledger.adopted("UNITS-LANG-SON-from-2025-07-01");
        var proposed =
                statistician.post(MAPPINGS, shipped("UNITS-LANG-SON-2025")).is(201);
        approver.post(proposed.header("Location") + "/approval").is(201);

        var list = "UNITS-LANG-SON";
        var from = "to-2025-06-30";
        var to = "from-2025-07-01";
        // the code stayed and the place changed: Vĩnh Trại became part of Đông Kinh, and 05980 was Đông Kinh before
        assertThat(lookup(list, from, to, "05977").at("/successor")).isEqualTo("05977");
        assertThat(lookup(list, from, to, "05980").at("/successor")).isEqualTo("05977");
        for (var split : new String[] {"06622", "06625"}) {
            var answer = lookup(list, from, to, split).is(200).json();
            assertThat(answer.path("relation").asString()).isEqualTo("SPLIT");
            assertThat(answer.path("successor").isNull()).isTrue();
        }
        assertThat(lookup(list, from, to, "178").at("/relation")).isEqualTo("UNKNOWN");
    }

    @Test
    void aMappingThatContradictsItselfOrTheListsIsRefused() {
        ledger.adopted("VSIC-2018");
        ledger.adopted("VSIC-2025");
        var none = mapping("{\"code\": \"A\", \"relation\": \"SPLIT\", \"targets\": [\"A\"]}");
        statistician.post(MAPPINGS, none).names("/entries/0", "mapping-contradictory");
        var alone = mapping("{\"code\": \"A\", \"relation\": \"MERGED\", \"targets\": [\"A\"]}");
        statistician.post(MAPPINGS, alone).names("/entries", "mapping-contradictory");
        statistician.post(MAPPINGS, mapping("")).names("/entries", "missing");
        var strange = mapping("{\"code\": \"V\", \"relation\": \"ONE_TO_ONE\", \"targets\": [\"A\"]}");
        statistician.post(MAPPINGS, strange.replace("2018", "2025")).names("/toVersion", "duplicates");
        statistician.post(MAPPINGS, strange.replace("\"2025\"", "\"2999\"")).isProblem(422, "code-list-not-adopted");
        var backwards = strange.replace("2018", "x")
                .replace("2025", "2018")
                .replace("x", "2025")
                .replace("\"V\"", "\"Z\"");
        statistician.post(MAPPINGS, backwards).isProblem(422, "code-unknown");
        ledger.registrar().post(MAPPINGS, shipped("VSIC-2018-2025")).isProblem(403, "forbidden");
        statistician.post(MAPPINGS, shipped("VSIC")).names("/shipped", "not-one-of");
        assertThat(statistician.get(MAPPINGS + "/shipped").is(200).json().size())
                .isEqualTo(2);
    }

    private static String mapping(String entry) {
        return """
            {"list": "VSIC", "fromVersion": "2018", "toVersion": "2025", "source": "test", "entries": [%s]}""".formatted(entry);
    }
}
