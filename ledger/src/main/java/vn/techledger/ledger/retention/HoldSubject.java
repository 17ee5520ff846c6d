package vn.techledger.ledger.retention;

import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * What a legal hold keeps from being erased.
 *
 * @param id identifier of the party, person or contract, in its canonical form
 */
public record HoldSubject(Kind kind, String id) {

    public enum Kind {
        /** A party of deals. */
        PARTY,
        /** A natural person, by pseudonym. */
        PERSON,
        /** A contract with all that belongs to it. */
        CONTRACT
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    public HoldSubject {
        tag(kind, id);
    }

    /** The tag that the subject's own facts carry: whoever erases them finds the hold beside them. */
    public Tag tag() {
        return tag(kind, id);
    }

    private static Tag tag(Kind kind, String id) {
        return switch (kind) {
            case PARTY -> Tags.party(PartyId.of(id));
            case PERSON -> Tags.person(PersonId.of(id));
            case CONTRACT -> Tags.contract(ContractId.of(id));
        };
    }
}
