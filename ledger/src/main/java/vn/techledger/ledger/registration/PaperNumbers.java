package vn.techledger.ledger.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PAPER_NUMBER_ALREADY_USED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** Which paper has which number of which authority; no two papers of one authority share one. Pure. */
public record PaperNumbers(Map<PaperId, Number> numbers) {

    public static final PaperNumbers NONE = new PaperNumbers(Map.of());

    /** The number of a paper at its authority. */
    public record Number(String authority, String number) {

        public static Number of(IssuedPaper paper) {
            return new Number(paper.authority(), paper.number());
        }
    }

    public PaperNumbers {
        numbers = Map.copyOf(numbers);
    }

    /** The facts about who has a number; none where there is no number. */
    public static List<EventCriteria> boundary(@Nullable Number number, MessageTypeResolver types) {
        return number == null
                ? List.of()
                : List.of(Boundaries.of(
                        types,
                        Tags.paperNumber(number.authority(), number.number()),
                        CertificateIssued.class,
                        ApprovalGranted.class,
                        LicenceIssued.class,
                        RegistrationCorrected.class));
    }

    /** Refuses a number that another paper has. */
    public void check(PaperId paper, IssuedPaper details, String pointer) {
        unless(
                numbers.entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(paper)
                                && other.getValue().equals(Number.of(details))),
                PAPER_NUMBER_ALREADY_USED,
                pointer,
                details.number());
    }

    public PaperNumbers on(PaperIssued event) {
        var changed = new HashMap<>(numbers);
        changed.put(event.paper(), Number.of(event.details()));
        return new PaperNumbers(changed);
    }

    public PaperNumbers on(RegistrationCorrected event) {
        if (event.ofPaper() == null || event.replacedPaper() == null) {
            return this;
        }
        var changed = new HashMap<>(numbers);
        if (event.paper() == null) {
            changed.remove(event.ofPaper());
        } else {
            changed.put(event.ofPaper(), Number.of(event.paper()));
        }
        return new PaperNumbers(changed);
    }
}
