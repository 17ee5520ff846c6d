package vn.techledger.projections.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.AdoptedRules;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.RegistrationStatus;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;

/**
 * What the ledger knows about the registration of a contract.
 *
 * @param recorded position of the contract's recording
 * @param agreement the contract as it stands
 * @param steps every fact, in the order of the log, also what was corrected since
 */
public record Registration(ContractId contract, DealId deal, long recorded, Agreement agreement, List<Step> steps) {

    /** @param recordedBy pseudonym of the person who caused it, or null */
    public record Step(
            long position,
            RegistrationEvent fact,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /** What became of a correction. */
    public enum CorrectionState {
        PROPOSED,
        APPROVED,
        /** Another correction of the same entry took effect. */
        STALE
    }

    /** @param approved position at which it took effect, or null */
    public record Correction(
            RegistrationCorrectionProposed proposal,
            long proposed,
            CorrectionState state,
            @Nullable String approvedBy,
            @Nullable Long approved) {}

    public Registration {
        steps = List.copyOf(steps);
    }

    /** The terms of the contract in force, or the last ones that were. */
    public ContractTerms terms() {
        return agreement.terms();
    }

    /** The facts in force. */
    public RegistrationFacts facts() {
        var facts = RegistrationFacts.NONE;
        for (var step : steps) {
            facts = facts.on(step.fact(), step.position());
        }
        return facts;
    }

    /** How the contract stands on a day, by what is adopted. */
    public RegistrationStatus status(AdoptedRules rules, WorkingDays days, LocalDate today) {
        return RegistrationStatus.of(agreement, facts(), rules, days, today);
    }

    /** Corrections in the order of their proposal. */
    public List<Correction> corrections() {
        var facts = facts();
        return steps.stream()
                .filter(step -> step.fact() instanceof RegistrationCorrectionProposed)
                .map(step -> correction(step, facts))
                .toList();
    }

    private Correction correction(Step step, RegistrationFacts inForce) {
        var proposal = (RegistrationCorrectionProposed) step.fact();
        var effect = effectOf(proposal.correction());
        if (effect.isPresent()) {
            var corrected = (RegistrationCorrected) effect.get().fact();
            return new Correction(
                    proposal,
                    step.position(),
                    CorrectionState.APPROVED,
                    corrected.approvedBy().toString(),
                    effect.get().position());
        }
        var state = inForce.at(proposal.target()).isPresent() ? CorrectionState.PROPOSED : CorrectionState.STALE;
        return new Correction(proposal, step.position(), state, null, null);
    }

    private Optional<Step> effectOf(CorrectionId correction) {
        return steps.stream()
                .filter(step -> step.fact() instanceof RegistrationCorrected corrected
                        && corrected.correction().equals(correction))
                .findFirst();
    }
}
