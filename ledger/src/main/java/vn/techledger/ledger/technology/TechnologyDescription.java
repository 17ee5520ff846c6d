package vn.techledger.ledger.technology;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.Share;

/**
 * What a technology is, as the ledger has it. Empty lists mean unknown, except where {@link RightKind#NONE} says none.
 *
 * @param summary what it does, or null
 * @param owners with shares; see {@link Ownership}
 * @param ipc symbols of the International Patent Classification
 * @param wipoFields technology fields of an adopted list; whether they follow from {@code ipc} is not checked, since
 *     the concordance is not shipped
 * @param fields fields of science and technology of an adopted list
 * @param sectors economic sectors of an adopted list
 * @param keyProducts key products of the province of an adopted list
 * @param green declaration against an adopted list of green technologies, or null: unknown
 * @param highTechnology declaration against an adopted list of high technologies, or null: unknown
 * @param note anything else worth keeping
 */
public record TechnologyDescription(
        TechnologyKind kind,
        String title,
        @Nullable String summary,
        List<Owner> owners,
        List<Right> rights,
        List<IpcSymbol> ipc,
        List<CodeRef> wipoFields,
        List<CodeRef> fields,
        List<CodeRef> sectors,
        List<CodeRef> keyProducts,
        Origin origin,
        @Nullable ListCheck green,
        @Nullable ListCheck highTechnology,
        StateFunding stateFunded,
        List<Evidence> evidence,
        @Nullable String note) {

    /** What a description can contradict itself in. */
    public enum Contradiction {
        /** The shares of the owners add up to more than 100 per cent. */
        SHARES_OVER_100,
        /** The same owner twice. */
        OWNER_TWICE,
        /** It says that there is no right, and names one. */
        RIGHT_AND_NONE
    }

    /** @throws IllegalArgumentException when it contradicts itself, see {@link #contradiction} */
    public TechnologyDescription {
        owners = List.copyOf(owners);
        rights = List.copyOf(rights);
        ipc = List.copyOf(ipc);
        wipoFields = List.copyOf(wipoFields);
        fields = List.copyOf(fields);
        sectors = List.copyOf(sectors);
        keyProducts = List.copyOf(keyProducts);
        evidence = List.copyOf(evidence);
        contradiction(owners, rights).ifPresent(found -> {
            throw new IllegalArgumentException("the description contradicts itself: " + found);
        });
    }

    /** In what owners and rights contradict themselves, if they do. */
    public static Optional<Contradiction> contradiction(List<Owner> owners, List<Right> rights) {
        if (owners.stream().map(Owner::party).distinct().count() < owners.size()) {
            return Optional.of(Contradiction.OWNER_TWICE);
        }
        if (Ownership.sum(owners).compareTo(Share.WHOLE) > 0) {
            return Optional.of(Contradiction.SHARES_OVER_100);
        }
        boolean saysNone = rights.stream().anyMatch(right -> right.kind() == RightKind.NONE);
        return saysNone && rights.size() > 1 ? Optional.of(Contradiction.RIGHT_AND_NONE) : Optional.empty();
    }

    /** Every code that must stand on an adopted list. */
    public List<CodeRef> codes() {
        return Stream.of(wipoFields, fields, sectors, keyProducts)
                .flatMap(List::stream)
                .toList();
    }

    /** Every declaration that names an adopted list. */
    public List<ListCheck> checks() {
        return Stream.of(green, highTechnology).filter(Objects::nonNull).toList();
    }
}
