package vn.techledger.api.reporting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.reporting.ReportingUnits;
import vn.techledger.projections.reporting.ReportingUnits.Unit;

/** Units that report, and who succeeds them. */
@RestController
@RequestMapping("/api/v1/reporting-units")
@Tag(name = "Reporting units", description = "Đơn vị báo cáo: who reports, until when, and who goes on")
class ReportingUnitController {

    private static final String ADDRESS = "/api/v1/reporting-units/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final CommandDesk desk;
    private final ReportingUnits units;
    private final Reads reads;
    private final InstantSource clock;

    ReportingUnitController(CommandDesk desk, ReportingUnits units, Reads reads, InstantSource clock) {
        this.desk = desk;
        this.units = units;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A unit.
     *
     * @param succession REPORTS, ENDED, SUCCEEDED, or SPLIT: which of the successors answers for what is then unknown
     */
    record ShownUnit(
            String unit,
            @Nullable String since,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String territory,

            String document,
            long position,
            ReportingUnits.Succession succession,
            @Nullable String until,
            @Nullable String endedDocument,
            @Nullable Long ended,
            List<String> successors) {

        static ShownUnit of(Unit unit) {
            return new ShownUnit(
                    unit.unit().toString(),
                    unit.since() == null ? null : unit.since().toString(),
                    unit.territory(),
                    unit.document(),
                    unit.position(),
                    unit.succession(),
                    unit.until() == null ? null : unit.until().toString(),
                    unit.endedDocument(),
                    unit.endedPosition(),
                    unit.successors().stream().map(PartyId::toString).toList());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that a party reports")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> appoint(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ReportingUnitBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/reporting-units", body, () -> {
            var command = body.toCommand(LedgerDay.today(clock));
            return new Planned(command, command.unit().toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that a unit reports no more, and which units go on in its place")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> end(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody UnitEndBody body,
            @CurrentCaller Caller caller) {
        var unit = PathId.of(id, PartyId::of);
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + ADDRESS + id + "/end",
                body,
                () -> new Planned(body.toCommand(unit, LedgerDay.today(clock)), id));
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists reporting units in the order of their recording")
    ResponseEntity<Page<ShownUnit>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(units, minPosition);
        var found = units.list(after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownUnit::of, Unit::position));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a reporting unit")
    ResponseEntity<ShownUnit> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(units, minPosition);
        var found = units.find(PathId.of(id, PartyId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownUnit.of(found));
    }
}
