package vn.techledger.api.parties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.commands.PersonalRequest;
import vn.techledger.api.parties.PartyBody.Individual;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.personal.PersonVault.Sealing;
import vn.techledger.ledger.shared.PartyId;

/** One request to enrol a natural person: seals the data once, when they are first needed. */
final class PersonEnrolment implements PersonalRequest {

    private final PersonVault vault;
    private final PartyBody body;
    private final PartyId id = PartyId.random();
    private @Nullable Individual individual;
    private @Nullable Sealing sealing;

    PersonEnrolment(PersonVault vault, PartyBody body) {
        this.vault = vault;
        this.body = body;
    }

    PartyId id() {
        return id;
    }

    /** Whoever is enrolled already by the same key or identity number. */
    Optional<PartyId> twin() {
        var person = individual();
        return vault.find(person.fields(), person.details().country(), person.externalName());
    }

    EnrolParty command() {
        return new EnrolParty(
                id, PartyKind.INDIVIDUAL, individual().details(), sealing().person(), null);
    }

    /** Destroys the key that was made for a person who was not enrolled. */
    void undo() {
        if (sealing != null) {
            vault.discard(id);
            sealing = null;
        }
    }

    private Individual individual() {
        if (individual == null) {
            individual = body.toIndividual();
        }
        return individual;
    }

    private Sealing sealing() {
        if (sealing == null) {
            var person = individual();
            sealing = vault.seal(id, person.fields(), person.details().country(), person.externalName());
        }
        return sealing;
    }

    @Override
    public Object asStored(@Nullable String before) {
        if (before == null) {
            return body.committed(sealing().salts());
        }
        var salts = vault.salts(PartyId.of(before)).orElseThrow(PersonEnrolment::notComparable);
        return body.committed(salts);
    }

    private static RefusedRequest notComparable() {
        return new RefusedRequest(422, "idempotency-key-reused", List.of(Violation.of("/person", "not-comparable")));
    }
}
