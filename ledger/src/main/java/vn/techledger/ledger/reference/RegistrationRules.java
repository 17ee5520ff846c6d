package vn.techledger.ledger.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * What a law says about registering and licensing transfers of technology while it is in force. Dated data: it means
 * something once a person proposed and another adopted it.
 *
 * @param validFrom first day on which contracts fall under it
 * @param validTo last day, or null while it is in force
 * @param chosenBy the date of a contract that says whether it falls under this law
 * @param lastDay what becomes of a last day that is no working day
 * @param report the yearly report of holders of licences, or null where there is none
 * @param refusals grounds for refusing registration
 * @param revocations grounds for revoking certificates and licences
 * @param source where it was taken from, for auditors
 */
public record RegistrationRules(
        String titleVi,
        String titleEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ChosenBy chosenBy,
        LastDay lastDay,
        List<RegistrationDuty> duties,
        List<TimeLimit> limits,
        List<RegistrationFee> fees,
        @Nullable YearlyReport report,
        List<LegalGround> refusals,
        List<LegalGround> revocations,
        String source) {

    /** @throws IllegalArgumentException for a validity that ends before it begins, or two rules for one thing */
    public RegistrationRules {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("the validity ends before it begins");
        }
        duties = List.copyOf(duties);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
        refusals = List.copyOf(refusals);
        revocations = List.copyOf(revocations);
        if (duties.stream().map(RegistrationDuty::transfer).distinct().count() < duties.size()
                || limits.stream().map(TimeLimit::step).distinct().count() < limits.size()
                || fees.stream().map(RegistrationFee::occasion).distinct().count() < fees.size()) {
            throw new IllegalArgumentException("two rules for one thing");
        }
    }

    /** Transition: the date that chooses the law. */
    public enum ChosenBy {
        /** The signing of the contract. */
        SIGNED,
        /** The filing of its first dossier. */
        FILED
    }

    /** What becomes of the last day of a limit in calendar days. */
    public enum LastDay {
        /** It stays, be it a holiday. */
        STAYS,
        /** It moves to the next working day. */
        NEXT_WORKING_DAY
    }

    public Optional<RegistrationDuty> duty(TransferCase transfer) {
        return duties.stream().filter(duty -> duty.transfer() == transfer).findFirst();
    }

    public Optional<TimeLimit> limit(Step step) {
        return limits.stream().filter(limit -> limit.step() == step).findFirst();
    }

    public Optional<RegistrationFee> fee(RegistrationFee.Occasion occasion) {
        return fees.stream().filter(fee -> fee.occasion() == occasion).findFirst();
    }

    /** Whether every day that the date may mean lies within the validity. */
    public boolean covers(EffectiveDate date) {
        return !date.earliest().isBefore(validFrom)
                && (validTo == null || !date.latest().isAfter(validTo));
    }

    /** Whether some day that the date may mean lies within the validity. */
    public boolean mayCover(EffectiveDate date) {
        return !date.latest().isBefore(validFrom)
                && (validTo == null || !date.earliest().isAfter(validTo));
    }
}
