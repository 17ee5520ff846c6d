package vn.techledger.ledger.performance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What an entry about performance rests on: parties that are enrolled, days that have come. Whoever pays need not be a
 * party of the contract; that is a flag, no contradiction. Pure.
 */
public record PerformanceGrounds(Set<PartyId> enrolled) {

    public static final PerformanceGrounds NONE = new PerformanceGrounds(Set.of());

    public PerformanceGrounds {
        enrolled = Set.copyOf(enrolled);
    }

    /** The facts that {@link #check} needs about the parties that an entry names. */
    public static List<EventCriteria> boundary(Set<PartyId> parties, MessageTypeResolver types) {
        return parties.stream()
                .map(party -> Boundaries.of(types, Tags.party(party), PartyEnrolled.class))
                .toList();
    }

    /** Refuses what rests on nothing. {@code today} is the day in Asia/Ho_Chi_Minh. */
    public void check(Performed performed, LocalDate today) {
        var payment = performed.payment();
        if (payment != null && payment.payer() != null) {
            unless(enrolled.contains(payment.payer()), PARTY_UNKNOWN, "/payer", payment.payer());
        }
        if (payment != null && payment.payee() != null) {
            unless(enrolled.contains(payment.payee()), PARTY_UNKNOWN, "/payee", payment.payee());
        }
        performed
                .dates()
                .forEach((pointer, date) -> unless(!date.isWhollyAfter(today), DATE_IN_THE_FUTURE, pointer, date));
    }

    public PerformanceGrounds on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new PerformanceGrounds(more);
    }
}
