package vn.techledger.ledger.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.YesNo;

/**
 * Under what circumstances a contract was made and holds.
 *
 * @param stateCapital whether State capital or budget is involved: Law 07/2017 Arts 27(3), 31(1)
 * @param languages ISO 639-1 codes of the languages it is written in, Art. 22; empty means unknown
 * @param place where it is performed: a unit of an adopted list, since a bare code names other places at other times
 * @param agreedEffect when it takes effect as the parties agreed, Art. 24; null where they did not, or unknown
 * @param endOfTerm when its term ends; null where it has none, or unknown
 * @param filedFor the party that filed it, where the registrar entered it on behalf of one
 */
public record Circumstances(
        YesNo stateCapital,
        Relation relation,
        Channel channel,
        PublicSupport support,
        List<String> languages,
        @Nullable CodeRef place,
        @Nullable EffectiveDate agreedEffect,
        @Nullable EffectiveDate endOfTerm,
        @Nullable PartyId filedFor) {

    public static final Circumstances UNKNOWN = new Circumstances(
            YesNo.UNKNOWN, Relation.UNKNOWN, Channel.UNKNOWN, PublicSupport.UNKNOWN, List.of(), null, null, null, null);

    public Circumstances {
        languages = List.copyOf(languages);
    }
}
