package vn.techledger.ledger.memorandum;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/**
 * What is remarkable about a memorandum, or about a contract that follows from it. Follows from the facts alone and stops
 * nothing: no text of law numbers memoranda or ties a contract to one, so these are hints of our own for whoever checks the
 * chain (design, section 5).
 */
public enum MemorandumFlag {
    /** The contract was signed before the memorandum. */
    SIGNED_BEFORE_MEMORANDUM,
    /** The contract was signed after the memorandum had expired. */
    SIGNED_AFTER_EXPIRY,
    /** The contract was signed after the memorandum had ended. */
    SIGNED_AFTER_END,
    /** Nobody who signed the memorandum is a party of the contract. */
    NO_COMMON_PARTY,
    /** Whether it was signed in time hangs on a day or month that is not known. */
    ORDER_UNKNOWN,
    /** Of the memorandum itself: another one that one of its parties signed has the same number. */
    NUMBER_REPEATED;

    /**
     * The flags of a contract that follows.
     *
     * @param ended when the memorandum ended, or null while it stands
     * @param contractSigned when the contract was signed
     * @param contractParties everybody with a part in the contract
     */
    public static Set<MemorandumFlag> of(
            MemorandumTerms memorandum,
            @Nullable EffectiveDate ended,
            EffectiveDate contractSigned,
            Set<PartyId> contractParties) {
        var flags = EnumSet.noneOf(MemorandumFlag.class);
        order(contractSigned, memorandum.signed(), SIGNED_BEFORE_MEMORANDUM, flags);
        if (memorandum.expires() != null) {
            order(memorandum.expires(), contractSigned, SIGNED_AFTER_EXPIRY, flags);
        }
        if (ended != null) {
            order(ended, contractSigned, SIGNED_AFTER_END, flags);
        }
        if (memorandum.parties().stream().noneMatch(contractParties::contains)) {
            flags.add(NO_COMMON_PARTY);
        }
        return flags;
    }

    /** Sets the flag where one date certainly lies before the other, and the unknown one where it only may. */
    private static void order(
            EffectiveDate one, EffectiveDate other, MemorandumFlag before, Set<MemorandumFlag> flags) {
        if (one.isWhollyBefore(other)) {
            flags.add(before);
        } else if (one.earliest().isBefore(other.latest())) {
            flags.add(ORDER_UNKNOWN);
        }
    }
}
