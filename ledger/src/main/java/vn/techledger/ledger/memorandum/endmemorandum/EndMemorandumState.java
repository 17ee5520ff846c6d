package vn.techledger.ledger.memorandum.endmemorandum;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.ENDED_BEFORE_SIGNED;
import static vn.techledger.ledger.shared.Reason.MEMORANDUM_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.MEMORANDUM_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What EndMemorandum must know: the memorandum as it stands, and whether it ended. Pure. */
@EventSourcedEntity
record EndMemorandumState(@Nullable DealId deal, @Nullable EffectiveDate signed, boolean ended) {

    @EntityCreator
    EndMemorandumState() {
        this(null, null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(EndMemorandum.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.memorandum(of.memorandum()),
                MemorandumRecorded.class,
                MemorandumCorrected.class,
                MemorandumEnded.class);
    }

    List<LedgerEvent> decide(EndMemorandum command) {
        unless(deal != null && signed != null, MEMORANDUM_UNKNOWN, "/memorandum", command.memorandum());
        unless(!ended, MEMORANDUM_ALREADY_ENDED, "/memorandum", command.memorandum());
        unless(!command.on().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/on", command.on());
        unless(!command.on().isWhollyBefore(signed), ENDED_BEFORE_SIGNED, "/on", command.on());
        return List.of(new MemorandumEnded(command.memorandum(), deal, command.how(), command.on(), command.reason()));
    }

    @EventSourcingHandler
    EndMemorandumState on(MemorandumRecorded event) {
        return new EndMemorandumState(event.deal(), event.terms().signed(), ended);
    }

    @EventSourcingHandler
    EndMemorandumState on(MemorandumCorrected event) {
        return new EndMemorandumState(deal, event.terms().signed(), ended);
    }

    @EventSourcingHandler
    EndMemorandumState on(MemorandumEnded event) {
        return new EndMemorandumState(deal, signed, true);
    }
}
