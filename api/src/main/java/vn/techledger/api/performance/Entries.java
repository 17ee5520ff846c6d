package vn.techledger.api.performance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.techledger.api.access.Caller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.performance.EntryKind;
import vn.techledger.projections.performance.PerformanceRegister;
import vn.techledger.projections.performance.RegisteredEntry;

/** Answers about entries: the same for transfers, payments and completions. */
@Component
class Entries {

    private final PerformanceRegister register;
    private final ContractsInSight contracts;

    Entries(PerformanceRegister register, ContractsInSight contracts) {
        this.register = register;
        this.contracts = contracts;
    }

    /** Entries of some kinds under a contract, in the order of their recording. */
    ResponseEntity<Page<ShownEntry>> list(
            Caller caller,
            String contract,
            Set<EntryKind> kinds,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        var seen = contracts.seen(caller, contract, minPosition);
        var found = register.ofContract(seen.contract(), kinds, after == null ? 0 : after, size + 1);
        return Reads.at(seen.position()).body(Page.of(found, size, ShownEntry::of, RegisteredEntry::recorded));
    }

    /** One entry; its ETag is the position of the fact in force. */
    ResponseEntity<ShownEntry> show(
            Caller caller, String contract, String id, Set<EntryKind> kinds, @Nullable Long minPosition) {
        var seen = contracts.seen(caller, contract, minPosition);
        var found = register.find(PathId.of(id, PerformanceId::of))
                .filter(entry -> entry.contract().equals(seen.contract()) && kinds.contains(entry.kind()))
                .orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(seen.position()).eTag(Answers.etag(found.inForce())).body(ShownEntry.of(found));
    }
}
