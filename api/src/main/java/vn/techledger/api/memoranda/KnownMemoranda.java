package vn.techledger.api.memoranda;

import org.springframework.stereotype.Component;
import vn.techledger.api.access.Caller;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

/** Memoranda as the log itself knows them: read models may not have them yet. */
@Component
public class KnownMemoranda {

    private final Ledger ledger;

    KnownMemoranda(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What a memorandum says now.
     *
     * @throws Rejected when there is no such memorandum
     */
    MemorandumTerms terms(MemorandumId memorandum) {
        var tag = Tags.memorandum(memorandum);
        return ledger.log().facts(tag, MemorandumCorrected.class).stream()
                .reduce((earlier, later) -> later)
                .map(MemorandumCorrected::terms)
                .or(() -> ledger.log().facts(tag, MemorandumRecorded.class).stream()
                        .findFirst()
                        .map(MemorandumRecorded::terms))
                .orElseThrow(() -> unknown(memorandum));
    }

    /**
     * Refuses whoever may not see a memorandum, as if it were not there: nobody joins the deal of others.
     *
     * @throws Rejected when there is none, or the caller may not see it
     */
    public void checkSeen(Caller caller, MemorandumId memorandum) {
        if (!MemorandumAccess.sees(caller, terms(memorandum))) {
            throw unknown(memorandum);
        }
    }

    private static Rejected unknown(MemorandumId memorandum) {
        return Rejected.about(Reason.MEMORANDUM_UNKNOWN, "/memorandum", memorandum);
    }
}
