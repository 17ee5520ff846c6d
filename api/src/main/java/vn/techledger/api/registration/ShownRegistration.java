package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.reference.TimeLimit;
import vn.techledger.ledger.registration.AdoptedRules;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.Obligation;
import vn.techledger.ledger.registration.RegistrationClock.Verdict;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.RegistrationFlag;
import vn.techledger.ledger.registration.RegistrationStatus;
import vn.techledger.ledger.registration.RegistrationStatus.Stage;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.projections.register.RegisteredContract;
import vn.techledger.projections.registration.Registration;

/**
 * How a contract stands with registration and licences today.
 *
 * @param standing whether the contract holds: IN_FORCE, TERMINATED, INVALID or RETRACTED
 * @param rules whether a rule set holds for the contract: CHOSEN, or why none does
 * @param effect when the contract takes effect by its certificate or licence
 * @param check what the lists say of the technology; null where it is unchecked
 * @param entries every entry in force; a correction targets its position
 */
record ShownRegistration(
        String contract,
        String deal,
        RegisteredContract.Standing standing,
        Stage stage,
        Obligation obligation,
        AdoptedRules.Outcome rules,
        @Nullable String ruleSet,
        @Nullable String effect,
        @Nullable TechnologyCheck check,
        List<ShownDossier> dossiers,
        List<ShownPaper> papers,
        List<ShownClock> clocks,
        List<RegistrationStatus.ReportDue> reports,
        List<RegistrationFlag> flags,
        List<ShownEntry> entries,
        List<ShownEntryCorrection> corrections) {

    /** A dossier, whether it is complete and answered, and its fee by the rules in VND where that can be told. */
    record ShownDossier(
            String id,
            Dossier details,
            boolean complete,
            String answer,
            @Nullable String feeByRules) {}

    record ShownPaper(String id, PaperKind kind, String dossier, IssuedPaper details, boolean revoked) {}

    /** What a clock says, and the rule that it counts by. */
    record ShownClock(
            TimeLimit.Step step,
            Verdict verdict,
            @Nullable LocalDate due,
            @Nullable TimeLimit limit,
            @Nullable String dossier,
            @Nullable String paper) {}

    /** An entry in force. */
    record ShownEntry(
            long position,
            String type,
            @Schema(implementation = Object.class) Object fact) {}

    /** A correction: PROPOSED, APPROVED, or STALE once another correction of the same entry took effect. */
    record ShownEntryCorrection(
            String id,
            long target,
            Registration.CorrectionState state,
            @Nullable Dossier dossier,
            @Nullable IssuedPaper paper,
            String reason,
            String proposedBy,
            long proposed,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable Long approved) {}

    static ShownRegistration of(Registration registration, RegistrationStatus status) {
        var facts = registration.facts();
        var set = status.rules().set();
        return new ShownRegistration(
                registration.contract().toString(),
                registration.deal().toString(),
                RegisteredContract.Standing.of(registration.agreement()),
                status.stage(),
                status.obligation(),
                status.rules().outcome(),
                set == null ? null : set.code(),
                text(status.effect()),
                facts.check().orElse(null),
                facts.all(DossierFiled.class).stream()
                        .map(dossier -> dossier(dossier, facts, registration, status))
                        .toList(),
                facts.all(PaperIssued.class).stream()
                        .map(paper -> paper(paper, facts))
                        .toList(),
                status.clocks().stream().map(ShownRegistration::clock).toList(),
                status.reports(),
                status.flags().stream().sorted().toList(),
                facts.entries().stream().map(ShownRegistration::entry).toList(),
                registration.corrections().stream()
                        .map(correction -> correction(correction, registration))
                        .toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ShownDossier dossier(
            DossierFiled dossier, RegistrationFacts facts, Registration registration, RegistrationStatus status) {
        var id = dossier.dossier();
        var answer = facts.paperFor(id)
                .map(paper -> paper.kind().name())
                .orElse(facts.refusalOf(id).isPresent() ? "REFUSED" : "PENDING");
        var fee = RegistrationStatus.feeOf(
                dossier, registration.agreement(), status.rules().rules());
        return new ShownDossier(
                id.toString(),
                dossier.details(),
                facts.completionOf(id).isPresent(),
                answer,
                fee.map(BigDecimal::toPlainString).orElse(null));
    }

    private static ShownPaper paper(PaperIssued paper, RegistrationFacts facts) {
        return new ShownPaper(
                paper.paper().toString(),
                paper.kind(),
                paper.dossier().toString(),
                paper.details(),
                facts.revocationOf(paper.paper()).isPresent());
    }

    private static ShownClock clock(RegistrationStatus.Clock clock) {
        var reading = clock.reading();
        return new ShownClock(
                reading.step(),
                reading.verdict(),
                reading.due(),
                reading.limit(),
                text(clock.dossier()),
                text(clock.paper()));
    }

    private static ShownEntry entry(RegistrationFacts.Entry entry) {
        return new ShownEntry(
                entry.position(), LedgerEvents.typeOf(entry.fact().getClass()).name(), entry.fact());
    }

    private static ShownEntryCorrection correction(Registration.Correction correction, Registration registration) {
        var proposal = correction.proposal();
        var at = registration.steps().stream()
                .filter(step -> step.position() == correction.proposed())
                .findFirst()
                .orElseThrow()
                .recordedAt();
        return new ShownEntryCorrection(
                proposal.correction().toString(),
                proposal.target(),
                correction.state(),
                proposal.dossier(),
                proposal.paper(),
                proposal.reason(),
                proposal.proposedBy().toString(),
                correction.proposed(),
                at,
                correction.approvedBy(),
                correction.approved());
    }
}
