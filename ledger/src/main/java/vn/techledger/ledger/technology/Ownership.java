package vn.techledger.ledger.technology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.techledger.ledger.shared.Share;

/** How far it is known whose a technology is. Breakdowns by owner divide only what is {@link #COMPLETE}. */
public enum Ownership {
    /** One owner of whom nothing else is said, or shares of all owners that add up to 100 per cent. */
    COMPLETE,
    /** Several owners whose shares are not all known, or shares that leave a rest to somebody unknown. */
    SEVERAL,
    /** Nobody is known. */
    UNKNOWN;

    /** Follows from the owners alone. */
    public static Ownership of(List<Owner> owners) {
        if (owners.isEmpty()) {
            return UNKNOWN;
        }
        if (owners.size() == 1 && owners.getFirst().share() == null) {
            return COMPLETE;
        }
        boolean allKnown = owners.stream().allMatch(owner -> owner.share() != null);
        return allKnown && sum(owners).compareTo(Share.WHOLE) == 0 ? COMPLETE : SEVERAL;
    }

    /** Per cent that known shares add up to. */
    static BigDecimal sum(List<Owner> owners) {
        return owners.stream()
                .map(Owner::share)
                .filter(Objects::nonNull)
                .map(Share::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
