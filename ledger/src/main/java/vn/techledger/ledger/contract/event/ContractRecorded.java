package vn.techledger.ledger.contract.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.Tags;

/**
 * A signed contract was entered.
 *
 * @param deal the chain that it belongs to: its own, as long as no memorandum stands before it
 * @param source the row of the import that it came from, or null where somebody entered it singly
 * @param memorandum the memorandum that it follows from, or null where none is known
 * @param frozen the rate of the day of signing, or null where none was adopted, or none is needed
 */
@Event(namespace = "techledger.contract", name = "ContractRecorded", version = "2")
public record ContractRecorded(
        ContractId contract,
        DealId deal,
        ContractTerms terms,
        @Nullable SourceRow source,
        @Nullable MemorandumId memorandum,
        @Nullable FrozenRate frozen)
        implements ContractEvent {

    /** A contract that follows from no known memorandum and is valued with no rate. */
    public ContractRecorded(ContractId contract, DealId deal, ContractTerms terms, @Nullable SourceRow source) {
        this(contract, deal, terms, source, null, null);
    }

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.contract(contract));
        tags.add(Tags.deal(deal));
        terms.parties().forEach(party -> tags.add(Tags.party(party)));
        if (terms.reference() != null) {
            tags.add(Tags.reference(terms.reference()));
        }
        if (source != null) {
            tags.add(Tags.sourceRow(source));
        }
        return tags;
    }
}
