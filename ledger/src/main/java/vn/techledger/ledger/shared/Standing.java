package vn.techledger.ledger.shared;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CORRECTION_CHANGES_NOTHING;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What the ledger holds for true of a thing, with the position of the fact that made it so. The one place of the rules
 * of corrections by two persons that capabilities share. Pure.
 */
public record Standing<T>(long position, T content) {

    /**
     * Refuses a correction of what is not in force any more, and one that says what is said already.
     *
     * @param target position that the proposer took for the one in force
     */
    public void checkProposal(long target, T corrected) {
        checkTarget(target);
        unless(!content.equals(corrected), CORRECTION_CHANGES_NOTHING);
    }

    /** Refuses the approval of one's own proposal, and that of a proposal which another one overtook. */
    public void checkApproval(long target, PersonId proposedBy, PersonId approvedBy) {
        unless(!proposedBy.equals(approvedBy), APPROVER_IS_PROPOSER);
        checkTarget(target);
    }

    /** Refuses a target that is not in force. */
    public void checkTarget(long target) {
        unless(position == target, CORRECTION_TARGET_NOT_IN_FORCE, "/target", target);
    }
}
