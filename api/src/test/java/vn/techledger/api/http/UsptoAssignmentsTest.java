package vn.techledger.api.http;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recordations of patent assignments, as the United States Patent and Trademark Office answered: many assignors, most of
 * them natural persons, whose names come into nothing that the ledger keeps in clear.
 */
@ExtendWith(RunningLedger.Shared.class)
class UsptoAssignmentsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCE = "uspto-assignments";

    /** The source does not say who is a natural person: only what calls itself a company is taken for one. */
    private static final Pattern COMPANY =
            Pattern.compile("(?i).*[ ,](INC|LLC|LTD|CORP|CORPORATION|AG|GMBH|S\\.A|N\\.V|B\\.V|CO)\\.?");

    private static final Map<String, String> COUNTRIES = Map.of("AUSTRIA", "AT");

    private final RunningLedger ledger;
    private final Client registrar;
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();

    UsptoAssignmentsTest(RunningLedger ledger) {
        this.ledger = ledger;
        this.registrar = ledger.registrar();
    }

    @Test
    void assignmentsAreTransfersOfManyPersonsWhoseNamesAreNowhere() throws SQLException {
        var assignments = JSON.readTree(Uploads.real("uspto-assignments/assignments.json"));
        assertThat(assignments.size()).isEqualTo(34);
        assertThat(texts(assignments, "assignors").stream().filter(all -> all.size() > 1))
                .hasSize(25);
        assertThat(executions(assignments).stream()
                        .filter(all -> all.stream().distinct().count() > 1))
                .hasSize(16);

        var contracts = new ArrayList<String>();
        for (var assignment : assignments) {
            contracts.add(record(assignment));
        }

        for (int i = 0; i < contracts.size(); i++) {
            var shown = registrar
                    .get(contracts.get(i) + "?minPosition=" + ledger.position())
                    .is(200)
                    .json();
            var assignment = assignments.get(i);
            assertThat(shown.at("/terms/suppliers").size())
                    .isEqualTo(distinct(assignment.path("assignors")).size());
            assertThat(shown.at("/terms/kind").asString()).isEqualTo("ASSIGNMENT");
            assertThat(shown.at("/terms/transfer/right").asString()).isEqualTo("OWNERSHIP");
            // executed first, recorded by the office later, known to the ledger last
            var signed = shown.at("/terms/signed").asString();
            assertThat(signed).isLessThanOrEqualTo(day(assignment.path("recordedDate")));
            assertThat(day(assignment.path("recordedDate")))
                    .isLessThan(shown.path("recordedAt").asString());
        }

        assertThat(persons).hasSizeGreaterThan(20);
        var kept = ledger.everythingKept();
        assertThat(kept).anyMatch(row -> row.contains("ENTEGRIS, INC."));
        for (var person : persons) {
            var name = person.toLowerCase(Locale.ROOT);
            var bytes = HexFormat.of().formatHex(person.getBytes(StandardCharsets.UTF_8));
            assertThat(kept.stream()
                            .map(row -> row.toLowerCase(Locale.ROOT))
                            .filter(row -> row.contains(name) || row.contains(bytes)))
                    .as("rows with the name of an assignor")
                    .isEmpty();
        }
    }

    private String record(JsonNode assignment) {
        var body = JSON.createObjectNode()
                .put("reference", "USPTO " + assignment.path("displayId").asString())
                .put("title", title(assignment.path("inventionTitles")))
                .put("kind", "ASSIGNMENT")
                .put("signed", lastExecution(assignment))
                .put("note", note(assignment));
        var suppliers = body.putArray("suppliers");
        distinct(assignment.path("assignors"))
                .forEach(name -> suppliers.addObject().put("party", party(name, null)));
        var acquirers = body.putArray("acquirers");
        var country = assignment.at("/assigneeCountry/0").asString();
        distinct(assignment.path("assignees"))
                .forEach(name -> acquirers.addObject().put("party", party(name, COUNTRIES.get(country))));
        body.putObject("amounts").putObject("total").put("state", "UNKNOWN");
        body.putObject("transfer").put("right", "OWNERSHIP").put("intellectualProperty", "YES");
        body.putArray("evidence")
                .addObject()
                .put("kind", "OTHER")
                .put("custodian", "USPTO")
                .put("shelfMark", "reel/frame " + assignment.path("id").asString())
                .put("grade", "DECLARED");
        return registrar.post(Deals.CONTRACTS, body).is(201).header("Location");
    }

    /** A contract of several signatories is signed when the last of them has signed. */
    private static String lastExecution(JsonNode assignment) {
        return days(assignment.path("assignorExDates")).stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When each of them signed, in the order of the assignors as the office has them; their names stay away. */
    private static String note(JsonNode assignment) {
        return "executed " + String.join(", ", days(assignment.path("assignorExDates")))
                + " (in the order of the assignors); recorded by the USPTO " + day(assignment.path("recordedDate"));
    }

    private static String title(JsonNode titles) {
        var first = titles.get(0).asString();
        return titles.size() == 1 ? first : first + " (and " + (titles.size() - 1) + " more)";
    }

    /** Found or enrolled by the exact text of the source. */
    private String party(String name, @Nullable String country) {
        return parties.computeIfAbsent(name, text -> {
            var body = JSON.createObjectNode().put("country", country);
            body.putObject("key").put("source", SOURCE).put("text", text);
            enrolled(body, text);
            var answer = registrar.post("/api/v1/parties", body);
            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            return answer.id();
        });
    }

    private void enrolled(ObjectNode body, String name) {
        if (COMPANY.matcher(name).matches()) {
            body.put("kind", "ENTERPRISE").put("name", name);
        } else {
            persons.add(name);
            body.put("kind", "INDIVIDUAL").putObject("person").put("name", name);
        }
    }

    private static Set<String> distinct(JsonNode names) {
        return names.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> days(JsonNode instants) {
        return instants.valueStream().map(UsptoAssignmentsTest::day).toList();
    }

    /** The office writes days as midnight of its own clock, four or five hours later in UTC. */
    private static String day(JsonNode instant) {
        return instant.asString().substring(0, "2024-03-25".length());
    }

    private static List<List<String>> texts(JsonNode assignments, String member) {
        return assignments
                .valueStream()
                .map(one ->
                        one.path(member).valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    private static List<List<String>> executions(JsonNode assignments) {
        return texts(assignments, "assignorExDates");
    }
}
