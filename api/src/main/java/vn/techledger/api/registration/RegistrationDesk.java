package vn.techledger.api.registration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.techledger.api.access.Caller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.projections.register.ContractRegister;

/** What the addresses about registrations have in common. */
@Component
class RegistrationDesk {

    static final String CONTRACTS = "/api/v1/contracts/";

    private final CommandDesk desk;
    private final ContractRegister register;
    private final InstantSource clock;

    RegistrationDesk(CommandDesk desk, ContractRegister register, InstantSource clock) {
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    LocalDate today() {
        return LedgerDay.today(clock);
    }

    /** Records once, and answers with the address of the contract's registration. */
    ResponseEntity<Recorded> record(
            Caller caller,
            @Nullable String idempotencyKey,
            ContractId contract,
            String path,
            Object body,
            Supplier<Planned> plan) {
        var done = desk.once(caller, idempotencyKey, "POST " + CONTRACTS + contract + path, body, plan);
        return Answers.created(CONTRACTS + contract + "/registration", done);
    }

    /**
     * Refuses whoever neither records for others nor has a part in the contract.
     *
     * @throws RefusedRequest where the caller sees no such contract
     */
    void checkRecords(Caller caller, ContractId contract) {
        if (caller.hasAny(Role.REGISTRAR)) {
            return;
        }
        var found = register.find(contract).orElseThrow(() -> RefusedRequest.notFound(contract.toString()));
        DealAccess.checkRecords(caller, found.readTerms());
    }
}
