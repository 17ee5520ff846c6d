package vn.techledger.ledger.memorandum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.SIGNED_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What a memorandum rests on: enrolled parties and registered technologies. Pure; shared by recording and correcting. */
public record MemorandumGrounds(Set<PartyId> enrolled, Set<TechnologyId> registered) {

    public static final MemorandumGrounds NONE = new MemorandumGrounds(Set.of(), Set.of());

    public MemorandumGrounds {
        enrolled = Set.copyOf(enrolled);
        registered = Set.copyOf(registered);
    }

    /** The facts that {@link #check} needs for these terms. */
    public static List<EventCriteria> boundary(MemorandumTerms terms, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        terms.everybody().forEach(party -> criteria.add(Boundaries.of(types, Tags.party(party), PartyEnrolled.class)));
        terms.technologies()
                .forEach(technology ->
                        criteria.add(Boundaries.of(types, Tags.technology(technology), TechnologyRegistered.class)));
        return criteria;
    }

    /** Refuses terms that rest on nothing. {@code today} is the day in Asia/Ho_Chi_Minh. */
    public void check(MemorandumTerms terms, LocalDate today) {
        checkParties("/parties/", terms.parties());
        checkParties("/intermediaries/", terms.intermediaries());
        for (int i = 0; i < terms.technologies().size(); i++) {
            var technology = terms.technologies().get(i);
            unless(registered.contains(technology), TECHNOLOGY_UNKNOWN, "/technologies/" + i, technology);
        }
        unless(!terms.signed().isWhollyAfter(today), SIGNED_IN_THE_FUTURE, "/signed", terms.signed());
    }

    private void checkParties(String pointer, List<PartyId> parties) {
        for (int i = 0; i < parties.size(); i++) {
            unless(enrolled.contains(parties.get(i)), PARTY_UNKNOWN, pointer + i, parties.get(i));
        }
    }

    public MemorandumGrounds on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new MemorandumGrounds(more, registered);
    }

    public MemorandumGrounds on(TechnologyRegistered event) {
        var more = new HashSet<>(registered);
        more.add(event.technology());
        return new MemorandumGrounds(enrolled, more);
    }
}
