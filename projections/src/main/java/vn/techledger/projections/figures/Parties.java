package vn.techledger.projections.figures;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** What is known of the parties of contracts. */
public interface Parties {

    /** Of nobody anything is known. */
    Parties UNKNOWN = party -> null;

    /** @return null for a party that was not met yet */
    @Nullable
    PartyStanding find(PartyId party);

    static Parties of(Map<PartyId, PartyStanding> known) {
        return known::get;
    }

    /** The key under which what holds of a party at a date stands. */
    default String key(PartyId party, EffectiveDate date, Function<PartyStanding.Spell, @Nullable Object> attribute) {
        var standing = find(party);
        var value = standing == null ? null : standing.at(date, attribute);
        return value == null ? Dimension.UNKNOWN : ContractKeys.text(value);
    }

    default String kind(PartyId party) {
        var standing = find(party);
        return standing == null ? Dimension.UNKNOWN : standing.kind().name();
    }
}
