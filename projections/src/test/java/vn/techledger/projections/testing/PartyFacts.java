package vn.techledger.projections.testing;

import java.util.ArrayList;
import java.util.List;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.PartySamples.DETAILS;
import static vn.techledger.ledger.testing.PartySamples.appointed;
import static vn.techledger.ledger.testing.PartySamples.changed;
import static vn.techledger.ledger.testing.PartySamples.connected;
import static vn.techledger.ledger.testing.PartySamples.disclosed;
import static vn.techledger.ledger.testing.PartySamples.disconnected;
import static vn.techledger.ledger.testing.PartySamples.dissolved;
import static vn.techledger.ledger.testing.PartySamples.ended;
import static vn.techledger.ledger.testing.PartySamples.enrolledWith;
import static vn.techledger.ledger.testing.PartySamples.erased;
import static vn.techledger.ledger.testing.PartySamples.erasureProposed;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.PartySamples.partyCorrected;
import static vn.techledger.ledger.testing.PartySamples.partyCorrectionProposed;
import static vn.techledger.ledger.testing.Samples.party;

/** A history of parties, intermediaries, reporting units and persons, each step as the ledger would allow it. */
public final class PartyFacts {

    public static final PartyDetails DISTRICT = PartyDetails.named("Huyện Tràng Định", "VN");
    public static final PartyDetails WRONG = PartyDetails.named("Vien Hoi", "VN");

    private PartyFacts() {}

    /**
     * Party 101 is an institute whose name was corrected; 102 a person whose data were erased; 103 a person; 104 an
     * intermediary with a connection that ended and one that lasts; 105 a dissolved one; 106 a district that was split,
     * 107 one that 108 succeeded, 109 a unit that simply ended. {@code before} facts stand before them in the log.
     */
    public static List<LedgerEvent> everyKind(int before) {
        int first = before + 1;
        var facts = new ArrayList<LedgerEvent>();
        facts.add(enrolledWith(101, WRONG));
        facts.add(individual(102));
        facts.add(individual(103));
        for (int number = 104; number <= 109; number++) {
            facts.add(enrolledWith(number, DISTRICT));
        }
        facts.add(partyCorrectionProposed(101, 101, first, DETAILS));
        facts.add(partyCorrectionProposed(102, 101, first, DISTRICT));
        facts.add(partyCorrected(101, 101, first, DETAILS));
        facts.add(changed(104, DETAILS));
        facts.add(formed(104, "2024"));
        facts.add(connected(101, 104, "2025"));
        facts.add(connected(102, 104, null));
        facts.add(disconnected(101, 104));
        facts.add(formed(105, null));
        facts.add(connected(103, 105, null));
        facts.add(dissolved(105));
        facts.add(appointed(106, "2018"));
        facts.add(appointed(107, "2018"));
        facts.add(appointed(108, "2025-07-01"));
        facts.add(appointed(109, null));
        facts.add(ended(106, party(108), party(109)));
        facts.add(ended(107, party(108)));
        facts.add(ended(109));
        facts.add(erasureProposed(101, 102));
        facts.add(disclosed(101, 102));
        facts.add(erased(101, 102));
        return facts;
    }
}
