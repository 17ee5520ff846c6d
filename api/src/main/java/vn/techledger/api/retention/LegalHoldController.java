package vn.techledger.api.retention;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
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
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.approveholdrelease.ApproveHoldRelease;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.projections.retention.LegalHolds;
import vn.techledger.projections.retention.LegalHolds.Hold;
import vn.techledger.projections.retention.LegalHolds.Release;

/** Legal holds: placed by one person, ended by two. */
@RestController
@RequestMapping("/api/v1/legal-holds")
@Tag(name = "Legal holds", description = "Lệnh lưu giữ: what must not be erased until two persons release it")
class LegalHoldController {

    private static final String ADDRESS = "/api/v1/legal-holds/";
    private static final String READERS = "hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final LegalHolds holds;
    private final Reads reads;

    LegalHoldController(Ledger ledger, CommandDesk desk, LegalHolds holds, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.holds = holds;
        this.reads = reads;
    }

    /** A proposal to end a hold; it ended it where {@code approved} is a position. */
    record ShownRelease(
            String id,
            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownRelease of(Release release) {
            return new ShownRelease(
                    release.proposal().toString(),
                    release.reason(),
                    release.evidence(),
                    release.proposedBy().toString(),
                    release.proposedPosition(),
                    release.approvedBy() == null ? null : release.approvedBy().toString(),
                    release.approvedPosition());
        }
    }

    /** A hold; it holds until {@code released} is a position. */
    record ShownHold(
            String id,
            HoldSubject subject,
            String ground,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String placedBy,
            long placed,
            @Nullable Long released,
            @Nullable List<ShownRelease> releases) {

        static ShownHold of(Hold hold, @Nullable List<ShownRelease> releases) {
            return new ShownHold(
                    hold.hold().toString(),
                    hold.subject(),
                    hold.ground(),
                    hold.evidence(),
                    hold.placedBy().toString(),
                    hold.placedPosition(),
                    hold.releasedPosition(),
                    releases);
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER')")
    @Operation(summary = "Places a legal hold on a party, a person or a contract")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> place(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody LegalHoldBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/legal-holds", body, () -> {
            var command = body.toCommand(HoldId.random(), caller);
            requireKnown(command.subject());
            return new Planned(command, command.hold().toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    /** What the log knows once it knows for ever, so that this need not be part of the decision. */
    private void requireKnown(HoldSubject subject) {
        var log = ledger.log();
        var tag = subject.tag();
        boolean known = switch (subject.kind()) {
            case PARTY -> !log.recorded(tag, PartyEnrolled.class).isEmpty();
            case CONTRACT -> !log.recorded(tag, ContractRecorded.class).isEmpty();
            // few facts carry the tag of a person: the keys, and what is kept about the person
            case PERSON -> !log.facts(EventCriteria.havingTags(tag)).isEmpty();
        };
        if (!known) {
            throw Rejected.about(unknown(subject.kind()), "/subject/id", subject.id());
        }
    }

    private static Reason unknown(HoldSubject.Kind kind) {
        return switch (kind) {
            case PARTY -> Reason.PARTY_UNKNOWN;
            case PERSON -> Reason.PERSON_UNKNOWN;
            case CONTRACT -> Reason.CONTRACT_UNKNOWN;
        };
    }

    @PostMapping("/{id}/releases")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER')")
    @Operation(summary = "Proposes to end a legal hold; it holds on until another person approves")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> proposeRelease(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody HoldReleaseBody body,
            @CurrentCaller Caller caller) {
        var hold = PathId.of(id, HoldId::of);
        var path = ADDRESS + id + "/releases";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, hold, caller), proposal.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/{id}/releases/{proposal}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Ends a legal hold as another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approveRelease(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var hold = PathId.of(id, HoldId::of);
        var path = ADDRESS + id + "/releases/" + proposal;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var command = new ApproveHoldRelease(PathId.of(proposal, ProposalId::of), hold, caller.person());
            return new Planned(command, proposal);
        });
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a legal hold with the proposals to end it")
    ResponseEntity<ShownHold> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(holds, minPosition);
        var hold = PathId.of(id, HoldId::of);
        var found = holds.find(hold).orElseThrow(() -> RefusedRequest.notFound(id));
        var releases = holds.releases(hold).stream().map(ShownRelease::of).toList();
        return Reads.at(position).body(ShownHold.of(found, releases));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists legal holds, in force and ended, of one subject or of all")
    ResponseEntity<Page<ShownHold>> list(
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        var held = subject(subjectKind, subject);
        long position = reads.reached(holds, minPosition);
        var found = holds.list(held, after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, one -> ShownHold.of(one, null), Hold::placedPosition));
    }

    private static @Nullable HoldSubject subject(@Nullable String kind, @Nullable String id) {
        if (kind == null && id == null) {
            return null;
        }
        var violations = new Violations();
        var held = violations
                .oneOf("subjectKind", kind, HoldSubject.Kind.class)
                .flatMap(of -> violations.parsed("subject", id, "not-an-id", text -> new HoldSubject(of, text)));
        violations.throwIfAny();
        return held.orElseThrow();
    }
}
