package vn.techledger.projections.figures;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * A contract with its certificates and licences as they stand.
 *
 * @param papers in the order of their recording; approvals are none of them, since a contract is signed after one
 */
public record RegisteredContract(ContractHistory history, List<Paper> papers) {

    private static final Comparator<Paper> ORDER =
            Comparator.comparing((Paper paper) -> paper.issued().earliest()).thenComparing(Paper::position);

    /**
     * A certificate or licence.
     *
     * @param opens whether it registers the contract, or licenses it first; others are about changes of it
     * @param position of the fact that made it read so: a correction targets it
     * @param revoked date of the notice, or null; with {@code revokedAt}, the position of that fact
     */
    public record Paper(
            PaperId paper,
            boolean opens,
            EffectiveDate issued,
            long position,
            @Nullable EffectiveDate revoked,
            @Nullable Long revokedAt) {

        private Paper revokedAt(EffectiveDate date, long at) {
            return new Paper(paper, opens, issued, position, date, at);
        }
    }

    /**
     * How long it took from the signing to the first certificate or licence.
     *
     * @param issued when it ended
     * @param days null where the day of either is not known
     */
    public record Wait(EffectiveDate issued, @Nullable Long days) {}

    public RegisteredContract {
        papers = List.copyOf(papers);
    }

    public RegisteredContract on(ContractChange fact) {
        return new RegisteredContract(history.on(fact), papers);
    }

    /** After one more fact about its registration; most are about other things than papers. */
    public RegisteredContract on(RegistrationEvent fact, long position) {
        return switch (fact) {
            case CertificateIssued e ->
                with(new Paper(
                        e.paper(), e.purpose().isRegistration(), e.details().issued(), position, null, null));
            case LicenceIssued e ->
                with(new Paper(e.paper(), e.replaces() == null, e.details().issued(), position, null, null));
            case PaperRevoked e ->
                changed(paper -> paper.paper().equals(e.paper()) ? paper.revokedAt(e.noticed(), position) : paper);
            case RegistrationCorrected e -> corrected(e, position);
            default -> this;
        };
    }

    private RegisteredContract with(Paper paper) {
        var more = new ArrayList<>(papers);
        more.add(paper);
        return new RegisteredContract(history, more);
    }

    private RegisteredContract changed(UnaryOperator<Paper> change) {
        return new RegisteredContract(history, papers.stream().map(change).toList());
    }

    private RegisteredContract corrected(RegistrationCorrected fact, long position) {
        var kept = new ArrayList<Paper>();
        for (var paper : papers) {
            var instead = fact.paper();
            if (paper.position() == fact.target()) {
                if (instead != null) {
                    kept.add(new Paper(
                            paper.paper(),
                            paper.opens(),
                            instead.issued(),
                            position,
                            paper.revoked(),
                            paper.revokedAt()));
                }
            } else if (Objects.equals(paper.revokedAt(), fact.target())) {
                kept.add(new Paper(paper.paper(), paper.opens(), paper.issued(), paper.position(), null, null));
            } else {
                kept.add(paper);
            }
        }
        return new RegisteredContract(history, kept);
    }

    /** By their dates; of equal ones the first recorded. */
    List<Paper> inOrder() {
        return papers.stream().sorted(ORDER).toList();
    }

    /** Nothing for a contract that was never registered, or never was one. */
    public Optional<Wait> waited() {
        if (history.now().voided()) {
            return Optional.empty();
        }
        return inOrder().stream().filter(Paper::opens).findFirst().map(paper -> {
            var signed = history.now().signed();
            var issued = paper.issued();
            return new Wait(
                    issued,
                    signed.day() == null || issued.day() == null
                            ? null
                            : ChronoUnit.DAYS.between(signed.earliest(), issued.earliest()));
        });
    }
}
