package vn.techledger.ledger.plan.event;

import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;

/** A fact about a plan, the lists that its targets need, or its milestones. */
public sealed interface PlanEvent extends LedgerEvent
        permits PlanProposed,
                PlanAdopted,
                TargetListProposed,
                TargetListAdopted,
                MilestoneProposed,
                MilestoneConfirmed {

    ProposalId proposal();
}
