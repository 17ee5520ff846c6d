package vn.techledger.ledger.retention.event;

import java.time.LocalDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about how long a kind of record is kept. */
public sealed interface RetentionClassEvent extends LedgerEvent permits RetentionClassProposed, RetentionClassAdopted {

    ProposalId proposal();

    String code();

    LocalDate validFrom();
}
