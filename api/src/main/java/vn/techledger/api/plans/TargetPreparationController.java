package vn.techledger.api.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.reading.PathId;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.plan.adopttargetlist.AdoptTargetList;
import vn.techledger.ledger.plan.confirmmilestone.ConfirmMilestone;
import vn.techledger.ledger.plan.event.MilestoneProposed;
import vn.techledger.ledger.plan.event.TargetListProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

/** What a target needs from people: its closed list, its milestone. Each takes two persons. */
@RestController
@RequestMapping("/api/v1/targets/{target}")
@Tag(name = "Targets", description = "Mục tiêu: targets, and how far they have come")
class TargetPreparationController {

    private static final String ADDRESS = "/api/v1/targets/";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final InstantSource clock;

    TargetPreparationController(Ledger ledger, CommandDesk desk, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/lists")
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes the fields or export lines that a target means")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> proposeList(
            @PathVariable String target,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody TargetListBody body,
            @CurrentCaller Caller caller) {
        var address = ADDRESS + target + "/lists";
        var done = desk.once(caller, idempotencyKey, "POST " + address, body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(target, proposal, caller), proposal.toString());
        });
        return Answers.created(address + "/" + done.subject(), done);
    }

    @PostMapping("/lists/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts such a list, which closes it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adoptList(
            @PathVariable String target,
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var address = ADDRESS + target + "/lists/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + address + "/approval", List.of(), () -> {
            var proposed = proposal(id, TargetListProposed.class);
            return new Planned(new AdoptTargetList(proposed.proposal(), target, caller.person()), id);
        });
        return Answers.created(address, done);
    }

    @PostMapping("/milestones")
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes to record that a milestone was reached, with its document")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> proposeMilestone(
            @PathVariable String target,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody MilestoneBody body,
            @CurrentCaller Caller caller) {
        var address = ADDRESS + target + "/milestones";
        var done = desk.once(caller, idempotencyKey, "POST " + address, body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(target, proposal, caller, LedgerDay.today(clock)), proposal.toString());
        });
        return Answers.created(address + "/" + done.subject(), done);
    }

    @PostMapping("/milestones/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Confirms what another person proposed about a milestone")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> confirmMilestone(
            @PathVariable String target,
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var address = ADDRESS + target + "/milestones/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + address + "/approval", List.of(), () -> {
            var proposed = proposal(id, MilestoneProposed.class);
            return new Planned(new ConfirmMilestone(proposed.proposal(), target, caller.person()), id);
        });
        return Answers.created(address, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private <P extends LedgerEvent> P proposal(String id, Class<P> kind) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), kind).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.PLAN_PROPOSAL_UNKNOWN, "/proposal", id));
    }
}
