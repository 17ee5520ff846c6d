package vn.techledger.api.personal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Done;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Receipt;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.Commitment;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.personal.approveerasure.ApproveErasure;
import vn.techledger.ledger.shared.DisclosureId;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.personal.PersonalDataRegister;

/** Personal data: shown one field at a time with a reason that the log keeps, and erased by two persons. */
@RestController
@RequestMapping("/api/v1/parties/{id}")
@Tag(name = "Personal data", description = "Dữ liệu cá nhân: discloses single fields, erases by two persons")
class PersonalDataController {

    private final Ledger ledger;
    private final CommandDesk desk;
    private final PersonVault vault;
    private final PersonalDataRegister register;
    private final Reads reads;

    PersonalDataController(
            Ledger ledger, CommandDesk desk, PersonVault vault, PersonalDataRegister register, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.vault = vault;
        this.register = register;
        this.reads = reads;
    }

    /**
     * A field with all that is needed to check it against the log without us: HMAC-SHA-256 under the salt over
     * {@code "techledger:personal:v1" 00 label 00 value} (UTF-8, NFC) is the commitment that the envelope at the position
     * holds.
     *
     * @param label name of the field in the envelope and in the formula
     * @param salt lower-case hexadecimal
     * @param commitment lower-case hexadecimal
     * @param position of the enrolment that holds the commitment
     */
    record DisclosedField(
            String id,
            String party,
            String label,
            String value,
            String salt,
            String commitment,
            long position,
            Receipt receipt) {

        @Override
        public String toString() {
            return "DisclosedField[…]";
        }
    }

    @PostMapping("/disclosures")
    @PreAuthorize("hasAnyRole('AUDITOR', 'REGISTRAR')")
    @Operation(summary = "Shows one field of a natural person; who was shown it, and why, is recorded for ever")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DisclosedField> disclose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody DisclosureBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = "/api/v1/parties/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/disclosures", body, () -> {
            var disclosure = DisclosureId.random();
            return new Planned(body.toCommand(disclosure, party, caller), disclosure.toString());
        });
        // read after the fact is in the log: nobody is shown anything that was not recorded before
        var shown = shown(party, PersonalField.valueOf(String.valueOf(body.field())), done);
        return Answers.headers(
                        ResponseEntity.created(URI.create(path + "/personal-data"))
                                .cacheControl(CacheControl.noStore()),
                        done)
                .body(shown);
    }

    private DisclosedField shown(PartyId party, PersonalField field, Done done) {
        var enrolment = ledger.log().recorded(Tags.party(party), PartyEnrolled.class).stream()
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound(party.toString()));
        var opened = vault.disclose(party, field)
                .orElseThrow(() -> Rejected.about(Reason.PERSONAL_DATA_ERASED, "/party", party));
        var commitments = ((PartyEnrolled) enrolment.fact()).person();
        var commitment = commitments == null ? null : commitments.of(field);
        if (commitment == null || !Commitment.holds(commitment, field, opened.salt(), opened.value())) {
            throw new IllegalStateException("a value of " + party + " is not the one that the log committed to");
        }
        return new DisclosedField(
                done.subject(),
                party.toString(),
                field.label(),
                opened.value(),
                HexFormat.of().formatHex(opened.salt()),
                commitment,
                enrolment.position(),
                done.receipt());
    }

    @PostMapping("/erasures")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Proposes to erase the data of a natural person; nothing happens until another person approves")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ErasureBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = "/api/v1/parties/" + id + "/erasures";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var erasure = ErasureId.random();
            return new Planned(body.toCommand(erasure, party, caller), erasure.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/erasures/{erasure}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(
            summary = "Approves an erasure that another person proposed: the data are gone, here and in every back-up")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String erasure,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = "/api/v1/parties/" + id + "/erasures/" + erasure;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var command = new ApproveErasure(PathId.of(erasure, ErasureId::of), party, caller.person());
            return new Planned(command, erasure);
        });
        // the fact first, then the key: a kill in between is made good at the next start, or by a repeat of the request
        vault.destroy(party);
        return Answers.created("/api/v1/parties/" + id + "/personal-data", done);
    }

    public enum State {
        HELD,
        ERASED
    }

    /** A proposal to erase; it took place where {@code approved} is a position. */
    record ShownErasure(
            String id,
            ErasureGround ground,
            String citation,
            String proposedBy,
            long proposed,
            @Nullable Integer fields,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownErasure of(PersonalDataRegister.Erasure erasure) {
            return new ShownErasure(
                    erasure.erasure().toString(),
                    erasure.ground(),
                    erasure.citation(),
                    erasure.proposedBy().toString(),
                    erasure.proposedPosition(),
                    erasure.fields(),
                    erasure.approvedBy() == null ? null : erasure.approvedBy().toString(),
                    erasure.approvedPosition());
        }
    }

    /** Who was shown what, and why. */
    record ShownDisclosure(
            PersonalField field,
            DisclosureGround ground,
            String reference,
            String disclosedTo,
            long position,
            Instant recordedAt) {

        static ShownDisclosure of(PersonalDataRegister.Shown shown) {
            return new ShownDisclosure(
                    shown.field(),
                    shown.ground(),
                    shown.reference(),
                    shown.disclosedTo().toString(),
                    shown.position(),
                    shown.recordedAt());
        }
    }

    /** What became of the data of a natural person; none of the data. */
    record ShownPersonalData(
            String party, State state, int fields, List<ShownErasure> erasures, List<ShownDisclosure> disclosures) {}

    @GetMapping("/personal-data")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR')")
    @Operation(
            summary = "Shows whether the data of a natural person are kept, and who was shown them; none of the data")
    ResponseEntity<ShownPersonalData> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var person = register.find(PathId.of(id, PartyId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position)
                .body(new ShownPersonalData(
                        id,
                        person.erasedPosition() == null ? State.HELD : State.ERASED,
                        person.fields(),
                        register.erasures(person.party()).stream()
                                .map(ShownErasure::of)
                                .toList(),
                        register.disclosures(person.party()).stream()
                                .map(ShownDisclosure::of)
                                .toList()));
    }
}
