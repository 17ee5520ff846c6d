package vn.techledger.api.closing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.closing.ClosingBook;
import vn.techledger.projections.closing.ClosingBook.Entered;
import vn.techledger.projections.closing.PeriodMovements;
import vn.techledger.projections.closing.PeriodMovements.Moved;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.trail.DealTrail;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TransactionValue;

/** What moved the figures of a period after it was closed: later entries, corrections, and whatever else posts into it. */
@RestController
@RequestMapping("/api/v1/period-closings/{id}/changes")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')")
@Tag(name = "Closed periods", description = "Khoá sổ kỳ số liệu: closing periods, and what is entered into them later")
class ClosedPeriodController {

    private static final String SIGNED = "signed";
    private static final String REGISTERED = "registered";
    private static final String PAID = "paid";

    private final Ledger ledger;
    private final ClosingBook book;
    private final TransactionValue values;
    private final RegisteredValue registered;
    private final PaymentValue payments;
    private final DealTrail trails;
    private final PeriodMovements movements;
    private final Reads reads;

    ClosedPeriodController(
            Ledger ledger,
            ClosingBook book,
            TransactionValue values,
            RegisteredValue registered,
            PaymentValue payments,
            DealTrail trails,
            PeriodMovements movements,
            Reads reads) {
        this.ledger = ledger;
        this.book = book;
        this.values = values;
        this.registered = registered;
        this.payments = payments;
        this.trails = trails;
        this.movements = movements;
        this.reads = reads;
    }

    /**
     * By how much the figures moved.
     *
     * @param currency null where the amount is open or unknown
     * @param valuedFrom the currency that the amount is valued from at the frozen rate, or null
     * @param count contracts, or payments, gained or lost
     */
    record ShownEffect(@Nullable String currency, @Nullable String valuedFrom, long count, String amount) {

        static ShownEffect of(PeriodMovements.Effect effect) {
            return new ShownEffect(
                    effect.currency(),
                    effect.valuedFrom(),
                    effect.count(),
                    effect.amount().toPlainString());
        }
    }

    /**
     * An event that moved the period.
     *
     * @param type stored name of the event
     * @param actor pseudonym of the person who caused it, or null
     * @param lateEntry the permission by which it was entered late; null for a change of what was there
     * @param reason of the permission or of the change; null where the event needs none
     * @param effects none of them is in money where breakdowns alone moved
     */
    record ShownChange(
            long position,
            String type,
            String recordedAt,
            @Nullable String actor,
            String deal,
            @Nullable String lateEntry,
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String approvedBy,
            List<ShownEffect> effects) {}

    /**
     * A page of them.
     *
     * @param closed position from which on the period is closed
     * @param next cursor of the page after it, or null on the last one
     */
    record ShownChanges(
            String period,
            long closed,
            String rung,
            AsKnown knownAt,
            List<ShownChange> items,
            @Nullable String next) {}

    @GetMapping
    @Operation(
            operationId = "changesOfClosedPeriod",
            summary = "Lists what moved the figures of a period after it was closed",
            description =
                    "Each event with who, why, when, and by how much it moved the figures. With the figures as known "
                            + "at the position of the close, the amounts of all pages add up exactly to the figures now.")
    ResponseEntity<ShownChanges> list(
            @PathVariable String id,
            @Parameter(description = "signed, registered or paid", example = SIGNED)
                    @RequestParam(required = false, defaultValue = SIGNED)
                    String rung,
            @Parameter(description = "As known at a position of the log, or at a time (ISO 8601, UTC)")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        var model = foldOf(rung);
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long reached = Math.min(
                reads.reached(model, minPosition),
                Math.min(reads.reached(book, minPosition), reads.reached(trails, minPosition)));
        var closing = book.closing(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        var closed = closing.closed();
        var at = AsKnown.of(ledger, knownAt, reached);
        if (closed == null || closed > at.position()) {
            throw RefusedRequest.notFound(id);
        }
        var moved = movements.page(
                model, closing.period(), after == null ? closed : Math.max(after, closed), at.position(), size + 1);
        var positions = moved.stream().map(Moved::position).distinct().toList();
        boolean more = positions.size() > size;
        long last = more ? positions.get(size - 1) : Long.MAX_VALUE;
        var late = book.entered(positions).stream().collect(Collectors.toMap(Entered::recorded, Function.identity()));
        var items = moved.stream()
                .filter(one -> one.position() <= last)
                .map(one -> shown(one, late, at.position()))
                .toList();
        return Reads.at(at.position())
                .body(new ShownChanges(
                        closing.period().toString(), closed, rung, at, items, more ? Long.toString(last) : null));
    }

    private ReadModel foldOf(String rung) {
        return switch (rung) {
            case SIGNED -> values;
            case REGISTERED -> registered;
            case PAID -> payments;
            default ->
                throw new InvalidRequest(
                        Violation.of("rung", "not-one-of", rung, String.join(", ", SIGNED, REGISTERED, PAID)));
        };
    }

    private ShownChange shown(Moved moved, Map<Long, Entered> late, long knownAt) {
        var event = ledger.log().at(moved.position()).orElseThrow();
        var entered = late.get(moved.position());
        var why = entered == null
                ? why(moved.deal(), moved.position(), knownAt)
                : new Why(
                        entered.reason(),
                        entered.proposedBy().toString(),
                        entered.approvedBy().toString());
        return new ShownChange(
                moved.position(),
                event.type().name(),
                event.recordedAt().toString(),
                event.actor(),
                moved.deal().toString(),
                entered == null ? null : entered.lateEntry().toString(),
                why.reason(),
                why.proposedBy(),
                why.approvedBy(),
                moved.effects().stream().map(ShownEffect::of).toList());
    }

    private record Why(
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String approvedBy) {

        static final Why UNSAID = new Why(null, null, null);
    }

    /** The reason stands with the proposal of the change, who approved it with the change itself. */
    private Why why(DealId deal, long position, long knownAt) {
        var trail = trails.entries(deal, knownAt);
        return trail.stream()
                .filter(step -> step.position() == position && step.correction() != null)
                .findFirst()
                .map(step -> new Why(
                        trail.stream()
                                .filter(proposal ->
                                        step.correction().equals(proposal.correction()) && proposal.reason() != null)
                                .map(DealTrail.Entry::reason)
                                .findFirst()
                                .orElse(null),
                        text(step.proposedBy()),
                        text(step.approvedBy())))
                .orElse(Why.UNSAID);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
