package vn.techledger.api.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.proposecodemapping.ProposeCodeMapping;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Mappings between versions of lists that ship with the ledger as candidates, named in {@code mappings/index.csv}. */
final class ShippedCodeMappings {

    private static final String DIRECTORY = "codelists/mappings/";

    private static final List<Shipped> ALL = ShippedCodeLists.rows(DIRECTORY + "index.csv").stream()
            .map(ShippedCodeMappings::mapping)
            .toList();

    private ShippedCodeMappings() {}

    /** A mapping that ships; {@code source} says where it comes from, and what that leaves open. */
    record Shipped(String name, String list, String fromVersion, String toVersion, String source, String file) {

        List<MappedCode> entries() {
            return ShippedCodeLists.rows(DIRECTORY + file).stream()
                    .map(ShippedCodeMappings::entry)
                    .toList();
        }

        ProposeCodeMapping proposal(ProposalId proposal, PersonId proposedBy) {
            return new ProposeCodeMapping(proposal, list, fromVersion, toVersion, source, entries(), proposedBy);
        }
    }

    static List<Shipped> all() {
        return ALL;
    }

    static Optional<Shipped> named(String name) {
        return ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Shipped::name).collect(Collectors.joining(", "));
    }

    private static Shipped mapping(NamedCsvRecord row) {
        return new Shipped(
                row.getField("name"),
                row.getField("list"),
                row.getField("from_version"),
                row.getField("to_version"),
                row.getField("source"),
                row.getField("file"));
    }

    private static MappedCode entry(NamedCsvRecord row) {
        var targets = row.getField("targets");
        return new MappedCode(
                row.getField("code"),
                MappedCode.Relation.valueOf(row.getField("relation")),
                targets.isEmpty() ? List.of() : Arrays.asList(targets.split(" ")),
                ShippedCodeLists.text(row.getField("note")));
    }
}
