package vn.techledger.ledger.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.event.DossierCompleted;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.FeePaid;
import vn.techledger.ledger.registration.event.IncentivesRepaid;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * The facts in force about registrations, in the order of their first recording: what was corrected reads as corrected,
 * what was recorded in error is gone. Pure.
 */
public record RegistrationFacts(List<Entry> entries) {

    public static final RegistrationFacts NONE = new RegistrationFacts(List.of());

    /** @param position of the fact that made the entry read as it does; a correction targets it */
    public record Entry(long position, RegistrationEvent fact) {}

    public RegistrationFacts {
        entries = List.copyOf(entries);
    }

    /** The facts after one more. A correction of what is not here changes nothing here. */
    public RegistrationFacts on(RegistrationEvent fact, long position) {
        return switch (fact) {
            case RegistrationCorrectionProposed proposed -> this;
            case RegistrationCorrected c -> corrected(c.target(), c.dossier(), c.paper(), position);
            default -> {
                var more = new ArrayList<>(entries);
                more.add(new Entry(position, fact));
                yield new RegistrationFacts(more);
            }
        };
    }

    /**
     * The facts with the entry at {@code target} replaced, or without it where neither a dossier nor a paper takes its
     * place.
     *
     * @param position at which the entry stands from then on
     */
    public RegistrationFacts corrected(
            long target, @Nullable Dossier dossier, @Nullable IssuedPaper paper, long position) {
        var changed = new ArrayList<Entry>(entries.size());
        for (var entry : entries) {
            if (entry.position() != target) {
                changed.add(entry);
            } else if (dossier != null && entry.fact() instanceof DossierFiled filed) {
                changed.add(new Entry(
                        position, new DossierFiled(filed.dossier(), filed.contract(), filed.deal(), dossier)));
            } else if (paper != null && entry.fact() instanceof PaperIssued issued) {
                changed.add(new Entry(position, issued.with(paper)));
            }
        }
        return new RegistrationFacts(changed);
    }

    public Optional<Entry> at(long position) {
        return entries.stream().filter(entry -> entry.position() == position).findFirst();
    }

    /** Facts of one kind. */
    public <T> List<T> all(Class<T> kind) {
        return entries.stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public Optional<DossierFiled> dossier(DossierId dossier) {
        return all(DossierFiled.class).stream()
                .filter(filed -> filed.dossier().equals(dossier))
                .findFirst();
    }

    /** The paper that answered a dossier. */
    public Optional<PaperIssued> paperFor(DossierId dossier) {
        return all(PaperIssued.class).stream()
                .filter(issued -> issued.dossier().equals(dossier))
                .findFirst();
    }

    public Optional<DossierRefused> refusalOf(DossierId dossier) {
        return all(DossierRefused.class).stream()
                .filter(refused -> refused.dossier().equals(dossier))
                .findFirst();
    }

    public Optional<DossierCompleted> completionOf(DossierId dossier) {
        return all(DossierCompleted.class).stream()
                .filter(completed -> completed.dossier().equals(dossier))
                .findFirst();
    }

    public boolean isAnswered(DossierId dossier) {
        return paperFor(dossier).isPresent() || refusalOf(dossier).isPresent();
    }

    public Optional<PaperIssued> paper(PaperId paper) {
        return all(PaperIssued.class).stream()
                .filter(issued -> issued.paper().equals(paper))
                .findFirst();
    }

    public Optional<PaperRevoked> revocationOf(PaperId paper) {
        return all(PaperRevoked.class).stream()
                .filter(revoked -> revoked.paper().equals(paper))
                .findFirst();
    }

    /** The last check of the technology; without one it is unchecked. */
    public Optional<TechnologyCheck> check() {
        return all(TechnologyCheckDeclared.class).stream()
                .reduce((first, second) -> second)
                .map(TechnologyCheckDeclared::check);
    }

    public boolean isProhibited() {
        return check().filter(check -> check.outcome() == TechnologyCheck.Outcome.PROHIBITED)
                .isPresent();
    }

    /** Whether other entries rest on this one, so that it cannot be removed before them. */
    public boolean hasFollowers(RegistrationEvent fact) {
        return switch (fact) {
            case DossierFiled filed ->
                entries.stream().anyMatch(entry -> entry.fact() != fact && rests(entry.fact(), filed.dossier()));
            case DossierRefused refused ->
                all(DossierFiled.class).stream()
                        .anyMatch(filed ->
                                refused.dossier().equals(filed.details().refiles()));
            case PaperRevoked revoked ->
                all(IncentivesRepaid.class).stream()
                        .anyMatch(repaid -> repaid.paper().equals(revoked.paper()));
            case PaperIssued issued -> entries.stream().anyMatch(entry -> rests(entry.fact(), issued.paper()));
            default -> false;
        };
    }

    private static boolean rests(RegistrationEvent fact, DossierId dossier) {
        return dossier.equals(dossierOf(fact))
                || fact instanceof DossierFiled later
                        && dossier.equals(later.details().refiles());
    }

    private static boolean rests(RegistrationEvent fact, PaperId paper) {
        return switch (fact) {
            case PaperRevoked revoked -> revoked.paper().equals(paper);
            case IncentivesRepaid repaid -> repaid.paper().equals(paper);
            case YearlyReportFiled report -> report.paper().equals(paper);
            case LicenceIssued licence -> paper.equals(licence.replaces());
            default -> false;
        };
    }

    /** The dossier that a fact is about, or null. */
    public static @Nullable DossierId dossierOf(RegistrationEvent fact) {
        return switch (fact) {
            case DossierFiled filed -> filed.dossier();
            case DossierCompleted completed -> completed.dossier();
            case SupplementAsked asked -> asked.dossier();
            case SupplementReceived received -> received.dossier();
            case FeeDetermined determined -> determined.dossier();
            case FeePaid paid -> paid.dossier();
            case DossierRefused refused -> refused.dossier();
            case PaperIssued issued -> issued.dossier();
            default -> null;
        };
    }

    /** The paper that a fact is about, or null. */
    public static @Nullable PaperId paperOf(RegistrationEvent fact) {
        return switch (fact) {
            case PaperIssued issued -> issued.paper();
            case PaperRevoked revoked -> revoked.paper();
            case IncentivesRepaid repaid -> repaid.paper();
            case YearlyReportFiled report -> report.paper();
            default -> null;
        };
    }

    /** Whether some fact about a dossier or paper of these is dated before what it follows. */
    public boolean isOutOfOrder() {
        return entries.stream().anyMatch(entry -> isOutOfOrder(entry.fact()));
    }

    private boolean isOutOfOrder(RegistrationEvent fact) {
        return switch (fact) {
            case DossierCompleted completed -> precedesFiling(completed.completed(), completed.dossier());
            case SupplementAsked asked -> precedesFiling(asked.asked(), asked.dossier());
            case SupplementReceived received -> precedesFiling(received.received(), received.dossier());
            case DossierRefused refused -> precedesFiling(refused.refused(), refused.dossier());
            case PaperIssued issued -> precedesFiling(issued.details().issued(), issued.dossier());
            case PaperRevoked revoked -> precedesIssue(revoked.noticed(), revoked.paper());
            default -> false;
        };
    }

    private boolean precedesFiling(EffectiveDate date, DossierId dossier) {
        return dossier(dossier)
                .filter(filed -> date.isWhollyBefore(filed.details().filed()))
                .isPresent();
    }

    private boolean precedesIssue(EffectiveDate date, PaperId paper) {
        return paper(paper)
                .filter(issued -> date.isWhollyBefore(issued.details().issued()))
                .isPresent();
    }
}
