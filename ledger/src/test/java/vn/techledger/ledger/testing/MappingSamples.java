package vn.techledger.ledger.testing;

import java.util.List;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.MappedCode.Relation;
import vn.techledger.ledger.reference.adoptcodemapping.AdoptCodeMapping;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingAdopted;
import vn.techledger.ledger.reference.event.CodeMappingEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.reference.proposecodemapping.ProposeCodeMapping;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Facts about mappings between versions of lists, for the tests that look at every fact. */
public final class MappingSamples {

    /** Science, which M was in 2018, is N in 2025; the old J was split. */
    public static final List<MappedCode> ENTRIES = List.of(
            new MappedCode("M", Relation.ONE_TO_ONE, List.of("N"), null),
            new MappedCode("J", Relation.SPLIT, List.of("J", "K"), "two sections"));

    private MappingSamples() {}

    /** Proposal of that number: how VSIC 2018 reads in VSIC 2025, by person 1. */
    public static CodeMappingProposed mappingProposed(int proposal) {
        return new CodeMappingProposed(proposal(proposal), "VSIC", "2018", "2025", "QĐ 36", ENTRIES.size(), person(1));
    }

    public static CodeMappingEntryProposed mapped(int proposal, MappedCode entry) {
        return new CodeMappingEntryProposed(
                proposal(proposal), entry.code(), entry.relation(), entry.targets(), entry.note());
    }

    public static CodeMappingAdopted mappingAdopted(int proposal) {
        return new CodeMappingAdopted(proposal(proposal), "VSIC", "2018", "2025", person(1), person(2));
    }

    public static ProposeCodeMapping propose(int proposal, List<MappedCode> entries) {
        return new ProposeCodeMapping(proposal(proposal), "VSIC", "2018", "2025", "QĐ 36", entries, person(1));
    }

    /** Entry of VSIC 2025, of the proposal of that number. */
    public static CodeListEntryProposed newEntry(int proposal, String code) {
        return new CodeListEntryProposed(
                proposal(proposal), "VSIC", "2025", code, "Ngành " + code, null, null, null, "p. 1", null);
    }

    public static CodeListAdopted newListAdopted(int proposal) {
        return new CodeListAdopted(proposal(proposal), "VSIC", "2025", person(1), person(2));
    }

    /** Both versions, adopted, with the codes of {@link #ENTRIES}. */
    public static List<LedgerEvent> lists() {
        return List.of(
                entryProposed(11, "M"),
                entryProposed(11, "J"),
                listAdopted(11),
                newEntry(12, "N"),
                newEntry(12, "J"),
                newEntry(12, "K"),
                newListAdopted(12));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(mappingProposed(1), mapped(1, ENTRIES.get(1)), mappingAdopted(1));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        return List.of(mapped(1, new MappedCode("G", Relation.UNKNOWN, List.of(), null)));
    }

    /** A command of each slice. */
    public static List<Object> commands() {
        return List.of(propose(1, ENTRIES), new AdoptCodeMapping(proposal(1), "VSIC", "2018", "2025", person(2)));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                mappingProposed(1),
                mapped(1, ENTRIES.get(0)),
                mapped(1, ENTRIES.get(1)),
                mappingAdopted(1),
                entryProposed(11, "J"),
                newEntry(12, "J"),
                newEntry(12, "K"),
                newEntry(12, "N"),
                newListAdopted(12));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                new CodeMappingProposed(proposal(9), "VSIC", "2025", "2018", "S", 0, person(1)),
                mapped(9, ENTRIES.get(0)),
                new CodeMappingAdopted(proposal(9), "VSIC", "2025", "2018", person(1), person(2)));
    }
}
