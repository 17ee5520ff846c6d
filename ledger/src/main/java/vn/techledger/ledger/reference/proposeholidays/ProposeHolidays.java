package vn.techledger.ledger.reference.proposeholidays;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes the days off of a year. Its parameters are those of {@code HolidaysProposed}. */
@Command(namespace = "techledger.reference", name = "ProposeHolidays", routingKey = "year")
public record ProposeHolidays(
        ProposalId proposal,
        HolidayCalendar calendar,
        @Nullable Long replaces,
        PersonId proposedBy) {

    record Boundary(int year) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(calendar.year());
    }

    /** Proposals for one year wait for one another in a process. */
    public int getYear() {
        return calendar.year();
    }
}
