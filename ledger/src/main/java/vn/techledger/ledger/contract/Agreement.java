package vn.techledger.ledger.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/**
 * What a contract says and whether it holds: its recording, its amendments, its end.
 *
 * @param entries the recording, then the amendments in the order of their recording; at least one
 * @param end null while the contract holds
 */
public record Agreement(List<Entry> entries, @Nullable End end) {

    public Agreement {
        entries = List.copyOf(entries);
    }

    /**
     * The recording or an amendment.
     *
     * @param signed when it was signed: an amendment's own date, not that of the contract
     * @param terms what the contract says with it, whole
     * @param frozen the rate that values it, where one was adopted for that day or determined later, and is needed
     */
    public record Entry(
            EffectiveDate signed,
            ContractTerms terms,
            @Nullable FrozenRate frozen) {}

    /**
     * Why a contract does not hold any more.
     *
     * @param date of the termination, or of the decision; null where the recording was an error
     * @param unperformed what was agreed and will not be performed; unknown for other ends than a termination
     */
    public record End(Kind kind, @Nullable EffectiveDate date, Amounts unperformed) {

        public enum Kind {
            /** Chấm dứt: what is not performed by then never will be. */
            TERMINATED,
            /** Vô hiệu: by decision of a court or an authority. */
            INVALID,
            /** Ghi nhầm: the contract should not have been recorded. */
            RETRACTED
        }
    }

    /** When the contract was signed: amendments have days of their own. */
    public EffectiveDate signed() {
        return entries.getFirst().signed();
    }

    /** What it said on a day; nothing where it cannot be told whether an amendment had been signed by then. */
    public Optional<ContractTerms> on(EffectiveDate day) {
        var said = Optional.of(entries.getFirst().terms());
        for (var amendment : entries.subList(1, entries.size())) {
            if (!amendment.signed().latest().isAfter(day.earliest())) {
                said = Optional.of(amendment.terms());
            } else if (!day.isWhollyBefore(amendment.signed())) {
                said = Optional.empty();
            }
        }
        return said;
    }

    /** When each of the parties signed that it ever had: with the contract, or with the amendment that first names it. */
    public Map<PartyId, EffectiveDate> joined() {
        var joined = new LinkedHashMap<PartyId, EffectiveDate>();
        for (var entry : entries) {
            entry.terms().parties().forEach(party -> joined.putIfAbsent(party, entry.signed()));
        }
        return joined;
    }

    /** The terms in force, or the last ones that were. */
    public ContractTerms terms() {
        return entries.getLast().terms();
    }

    /** The number that the contract has in the ledger; a contract that should not have been recorded has none. */
    public @Nullable String number() {
        return retracted() ? null : terms().reference();
    }

    /** Whether it should never have been recorded. */
    public boolean retracted() {
        return end != null && end.kind() == End.Kind.RETRACTED;
    }

    /** Whether it never was a contract in law, or never a contract of this ledger: it is in no figure. */
    public boolean voided() {
        return end != null && end.kind() != End.Kind.TERMINATED;
    }

    Agreement with(Entry amendment) {
        var more = new ArrayList<>(entries);
        more.add(amendment);
        return new Agreement(more, end);
    }

    /** @param entry null for the last one */
    Agreement with(@Nullable Integer entry, ContractTerms terms, @Nullable FrozenRate frozen) {
        int at = entry == null ? entries.size() - 1 : entry;
        var changed = new ArrayList<>(entries);
        var signed = at == 0 ? terms.signed() : changed.get(at).signed();
        changed.set(at, new Entry(signed, terms, frozen));
        return new Agreement(changed, end);
    }

    /** The same with a rate for an entry; null for the last one. */
    Agreement valued(@Nullable Integer entry, FrozenRate frozen) {
        int at = entry == null ? entries.size() - 1 : entry;
        var valued = new ArrayList<>(entries);
        valued.set(at, new Entry(entries.get(at).signed(), entries.get(at).terms(), frozen));
        return new Agreement(valued, end);
    }

    Agreement with(End itsEnd) {
        return new Agreement(entries, itsEnd);
    }
}
