package vn.techledger.projections.figures;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** What is known of the parties of contracts. */
public interface Parties {

    /** ISO 3166-1 code of the country whose technology is of domestic origin. */
    String HOME = "VN";

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

    /** Of one party both together: crossing two breakdowns by shares would mix those of different parties. */
    default String origin(PartyId party, EffectiveDate date) {
        var country = key(party, date, PartyStanding.Spell::country);
        if (country.equals(Dimension.UNKNOWN)) {
            return Dimension.UNKNOWN;
        }
        if (!country.equals(HOME)) {
            return "FOREIGN";
        }
        return kind(party).equals(PartyKind.INSTITUTE.name()) || kind(party).equals(PartyKind.UNIVERSITY.name())
                ? "DOMESTIC_RESEARCH"
                : "DOMESTIC_OTHER";
    }

    default String kind(PartyId party) {
        var standing = find(party);
        return standing == null ? Dimension.UNKNOWN : standing.kind().name();
    }
}
