package vn.techledger.projections.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.readmodel.HistoryJson;
import vn.techledger.projections.readmodel.TermsJson;

/**
 * A contract as it stands now.
 *
 * @param terms in force, or the last ones that were, as JSON
 * @param standing whether it holds
 * @param ended when it ended, or when it was declared invalid; null otherwise
 * @param unperformed of a terminated contract, as JSON; null otherwise
 * @param history how it came to stand so, as JSON; null while nothing befell it
 * @param flags what somebody should look at, in the order of {@link Flag}
 * @param frozen the rate that it is valued with, as JSON, or null
 * @param inForce position of the fact that made it stand so, which a change must target
 * @param corrections how many took effect
 * @param amendments how many are part of it
 * @param recorded position of its recording
 * @param recordedBy pseudonym of the person who recorded it, or null
 * @param source of an imported row, null otherwise; so are {@code row} and {@code line}
 */
public record RegisteredContract(
        ContractId contract,
        DealId deal,
        String terms,
        Standing standing,
        @Nullable String ended,
        @Nullable String unperformed,
        @Nullable String history,
        List<Flag> flags,
        @Nullable String frozen,
        long inForce,
        int corrections,
        int amendments,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String source,
        @Nullable String row,
        @Nullable Long line) {

    public enum Standing {
        /** Còn hiệu lực trong sổ. */
        IN_FORCE,
        /** Đã chấm dứt. */
        TERMINATED,
        /** Vô hiệu. */
        INVALID,
        /** Ghi nhầm. */
        RETRACTED;

        public static Standing of(Agreement agreement) {
            return agreement.end() == null
                    ? IN_FORCE
                    : switch (agreement.end().kind()) {
                        case TERMINATED -> TERMINATED;
                        case INVALID -> INVALID;
                        case RETRACTED -> RETRACTED;
                    };
        }
    }

    public RegisteredContract {
        flags = List.copyOf(flags);
    }

    /** The terms in force, read from their JSON. */
    public ContractTerms readTerms() {
        return TermsJson.read(terms);
    }

    /** The contract as it stands, read from its JSON. */
    public Agreement readAgreement() {
        return history(history, terms, frozen).now();
    }

    /** How a contract came to stand so; without a history of its own it was recorded, and nothing befell it. */
    static ContractHistory history(@Nullable String history, String terms, @Nullable String frozen) {
        if (history != null) {
            return HistoryJson.read(history);
        }
        var said = TermsJson.read(terms);
        var rate = frozen == null ? null : EventJson.mapper().readValue(frozen, FrozenRate.class);
        var entry = new Agreement.Entry(said.signed(), said, rate);
        return new ContractHistory(new Agreement(List.of(entry), null), List.of());
    }

    /** Why it does not hold any more, or null while it does. */
    public Agreement.@Nullable End readEnd() {
        return readAgreement().end();
    }
}
