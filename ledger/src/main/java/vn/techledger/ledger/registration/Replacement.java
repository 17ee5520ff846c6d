package vn.techledger.ledger.registration;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.PaperIssued;

import static vn.techledger.ledger.shared.Reason.CORRECTION_CHANGES_NOTHING;
import static vn.techledger.ledger.shared.Reason.CORRECTION_DOES_NOT_FIT;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.DATED_TOO_EARLY;
import static vn.techledger.ledger.shared.Reason.EFFECT_NOT_AGREEABLE;
import static vn.techledger.ledger.shared.Reason.ENTRY_HAS_FOLLOWERS;
import static vn.techledger.ledger.shared.Rejected.about;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What takes the place of an entry about a registration: a dossier, a paper, or nothing where the entry should not be
 * there. Pure; the rules that proposing and approving a correction share.
 */
public record Replacement(
        long target, @Nullable Dossier dossier, @Nullable IssuedPaper paper) {

    /**
     * Refuses a replacement that the entries in force contradict.
     *
     * @return the entry that it would replace or remove
     */
    public RegistrationFacts.Entry check(RegistrationFacts facts, PaperNumbers numbers) {
        var entry = facts.at(target).orElseThrow(() -> about(CORRECTION_TARGET_NOT_IN_FORCE, "/target", target));
        if (dossier != null) {
            checkDossier(entry, facts, dossier);
        } else if (paper != null) {
            checkPaper(entry, facts, numbers, paper);
        } else {
            unless(!facts.hasFollowers(entry.fact()), ENTRY_HAS_FOLLOWERS, "/target", target);
        }
        unless(!facts.corrected(target, dossier, paper, target).isOutOfOrder(), DATED_TOO_EARLY, "/target", target);
        return entry;
    }

    /** An answered dossier keeps its purpose, and no dossier is filed anew after itself or after one not refused. */
    private void checkDossier(RegistrationFacts.Entry entry, RegistrationFacts facts, Dossier corrected) {
        unless(entry.fact() instanceof DossierFiled && paper == null, CORRECTION_DOES_NOT_FIT, "/dossier", target);
        var filed = (DossierFiled) entry.fact();
        unless(!filed.details().equals(corrected), CORRECTION_CHANGES_NOTHING);
        unless(
                corrected.purpose() == filed.details().purpose() || !facts.isAnswered(filed.dossier()),
                ENTRY_HAS_FOLLOWERS,
                "/dossier/purpose",
                corrected.purpose());
        var refiled = corrected.refiles();
        unless(
                refiled == null
                        || !refiled.equals(filed.dossier())
                                && facts.refusalOf(refiled).isPresent(),
                CORRECTION_DOES_NOT_FIT,
                "/dossier/refiles",
                String.valueOf(refiled));
    }

    private void checkPaper(
            RegistrationFacts.Entry entry, RegistrationFacts facts, PaperNumbers numbers, IssuedPaper corrected) {
        unless(entry.fact() instanceof PaperIssued, CORRECTION_DOES_NOT_FIT, "/paper", target);
        var issued = (PaperIssued) entry.fact();
        unless(!issued.details().equals(corrected), CORRECTION_CHANGES_NOTHING);
        boolean voluntary = facts.dossier(issued.dossier())
                .filter(filed -> filed.details().purpose() == DossierPurpose.VOLUNTARY_REGISTRATION)
                .isPresent();
        unless(
                corrected.takesEffect() == null || voluntary,
                EFFECT_NOT_AGREEABLE,
                "/paper/takesEffect",
                String.valueOf(corrected.takesEffect()));
        numbers.check(issued.paper(), corrected, "/paper/number");
    }
}
