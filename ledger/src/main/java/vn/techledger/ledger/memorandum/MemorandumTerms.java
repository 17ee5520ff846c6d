package vn.techledger.ledger.memorandum;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.TechnologyId;

/**
 * What a memorandum says, as the ledger has it.
 *
 * @param reference the memorandum's own number, or null where it has none or it is unknown
 * @param title what it is about, or null
 * @param parties who signed it; at least two
 * @param intermediaries organisations in between; may be none
 * @param expires the last day on which it binds, or null where it says nothing
 * @param potentialValue what a contract might be worth; promises nothing, and no figure of contracts contains it
 * @param technologies of the ledger's own register; may be none
 * @param note anything else worth keeping
 */
public record MemorandumTerms(
        @Nullable String reference,
        @Nullable String title,
        List<PartyId> parties,
        List<PartyId> intermediaries,
        EffectiveDate signed,
        @Nullable EffectiveDate expires,
        Amount potentialValue,
        Channel channel,
        List<TechnologyId> technologies,
        List<Evidence> evidence,
        @Nullable String note) {

    /** @throws IllegalArgumentException when it expires before it was signed */
    public MemorandumTerms {
        parties = List.copyOf(parties);
        intermediaries = List.copyOf(intermediaries);
        technologies = List.copyOf(technologies);
        evidence = List.copyOf(evidence);
        if (expires != null && expires.isWhollyBefore(signed)) {
            throw new IllegalArgumentException("a memorandum does not expire before it was signed");
        }
    }

    /** Every party in any role, each once, in order of appearance. */
    public Set<PartyId> everybody() {
        var everybody = new LinkedHashSet<PartyId>(parties);
        everybody.addAll(intermediaries);
        return everybody;
    }
}
