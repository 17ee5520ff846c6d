package vn.techledger.ledger.need;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/**
 * What somebody looks for.
 *
 * @param seeker who looks for it
 * @param summary what it should do, or null
 * @param since when the need was stated
 * @param fields fields of science and technology of an adopted list; none means unknown
 * @param sectors economic sectors of an adopted list; none means unknown
 * @param budget what the seeker would pay
 */
public record NeedDescription(
        PartyId seeker,
        String title,
        @Nullable String summary,
        EffectiveDate since,
        List<CodeRef> fields,
        List<CodeRef> sectors,
        Amount budget) {

    public NeedDescription {
        fields = List.copyOf(fields);
        sectors = List.copyOf(sectors);
    }

    /** Every code that must stand on an adopted list. */
    public List<CodeRef> codes() {
        return Stream.of(fields, sectors).flatMap(List::stream).toList();
    }
}
