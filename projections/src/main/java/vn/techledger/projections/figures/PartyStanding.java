package vn.techledger.projections.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * What breakdowns know of a party, over time. What was said first holds for all time before the first change, since nobody
 * said otherwise; of several changes the one that took effect last before a date holds, of equal ones the last recorded.
 * Where the dates are too coarse to tell which of two holds and they differ, nobody knows.
 *
 * @param spells in the order in which they were recorded; at least one
 */
public record PartyStanding(PartyKind kind, List<Spell> spells) {

    /** @param since null for what was said first */
    public record Spell(
            @Nullable EffectiveDate since,
            @Nullable String country,
            @Nullable CodeRef ownership,
            @Nullable CodeRef locality) {

        static Spell of(@Nullable EffectiveDate since, PartyDetails details) {
            return new Spell(since, details.country(), details.ownership(), details.locality());
        }

        private boolean surelyHoldsAt(EffectiveDate date) {
            return since == null || !since.latest().isAfter(date.earliest());
        }

        private boolean mayHoldAt(EffectiveDate date) {
            return since == null || !date.isWhollyBefore(since);
        }

        private boolean isSince(Spell other) {
            return other.since == null || since != null && !since.earliest().isBefore(other.since.earliest());
        }
    }

    public PartyStanding {
        spells = List.copyOf(spells);
    }

    /** @param before null where the party was not met yet; then the fact must be its enrolment */
    public static PartyStanding after(@Nullable PartyStanding before, PartyEvent fact) {
        return switch (fact) {
            case PartyEnrolled e -> new PartyStanding(e.kind(), List.of(Spell.of(null, e.details())));
            case PartyDetailsChanged e -> Objects.requireNonNull(before).and(Spell.of(e.effective(), e.details()));
            case PartyCorrected e -> Objects.requireNonNull(before).corrected(e.details());
            default -> Objects.requireNonNull(before);
        };
    }

    private PartyStanding and(Spell spell) {
        var more = new ArrayList<>(spells);
        more.add(spell);
        return new PartyStanding(kind, more);
    }

    /** A correction replaces what was said last: nothing else is in force. */
    private PartyStanding corrected(PartyDetails details) {
        var changed = new ArrayList<>(spells);
        changed.set(changed.size() - 1, Spell.of(spells.getLast().since(), details));
        return new PartyStanding(kind, changed);
    }

    /** What holds at a date; null where it is not known, or not known which of two holds. */
    <T> @Nullable T at(EffectiveDate date, Function<Spell, @Nullable T> attribute) {
        var sure = spells.getFirst();
        var values = new HashSet<@Nullable T>();
        for (var spell : effective()) {
            if (spell.surelyHoldsAt(date)) {
                sure = spell.isSince(sure) ? spell : sure;
            } else if (spell.mayHoldAt(date)) {
                values.add(attribute.apply(spell));
            }
        }
        values.add(attribute.apply(sure));
        return values.size() == 1 ? values.iterator().next() : null;
    }

    /** Without those that a later fact replaced from their very date on. */
    private List<Spell> effective() {
        var last = new LinkedHashMap<@Nullable EffectiveDate, Spell>();
        spells.forEach(spell -> last.put(spell.since(), spell));
        return List.copyOf(last.values());
    }
}
