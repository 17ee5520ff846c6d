package vn.techledger.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.problems.BrokenStream;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Tags;

/** The log itself, for auditors: the exact envelopes, one a line, so that everything else can be recomputed elsewhere. */
@RestController
@RequestMapping("/api/v1/audit/events")
@PreAuthorize("hasRole('AUDITOR')")
@Tag(name = "Audit", description = "Kiểm chứng: the log and the trail of a deal")
class EventsController {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventsController.class);

    static final String NDJSON = "application/x-ndjson";

    private static final Set<String> PARAMETERS = Set.of("after", "to", "deal", "type");

    private static final String EXAMPLE = "{\"position\":1,"
            + "\"leafHash\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\","
            + "\"envelope\":{\"format\":\"techledger/1\"}}";

    private final LogReader log;

    EventsController(Ledger ledger) {
        this.log = ledger.log();
    }

    /** What was asked for: after a position, up to another, of a deal, of types. */
    private record Asked(long after, long to, EventCriteria criteria) {}

    @GetMapping(produces = NDJSON)
    @Operation(summary = "Streams the log: one line for each event, in the order of the log", description = """
                    Each line is `{"position":N,"leafHash":"H","envelope":E}`, ended by a line feed and without any \
                    other white space. E is the exact text of the stored envelope, UTF-8 on one line: the bytes from \
                    behind the first `"envelope":` up to the last brace of the line, which is not part of it. \
                    H is the lower-case hexadecimal SHA-256 of the byte 0x00 followed by the bytes of E (the leaf of \
                    RFC 6962, section 2.1): cut E out and hash it as it stands, never after reading and writing the \
                    JSON again.

                    The stream ends at `to`, or at the position that the log had reached when it began; the header \
                    Ledger-Position tells it. A stream that breaks off goes on with `after` = the last position \
                    received. Without deal and type the positions have no hole.""")
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            headers =
                    @Header(
                            name = Answers.LEDGER_POSITION,
                            description = "Position that the stream ends at",
                            schema = @Schema(type = "integer", format = "int64")),
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(value = EXAMPLE)))
    void stream(
            @Parameter(description = "Position after which to begin", example = "0")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "Position to end at, inclusive") @RequestParam(required = false) @Nullable
                    String to,
            @Parameter(description = "Only events of this deal") @RequestParam(required = false) @Nullable String deal,
            @Parameter(
                            description = "Only events of this stored type; several are separated by commas",
                            example = "techledger.contract.ContractRecorded")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = asked(request, after, to, deal, type);
        response.setContentType(NDJSON);
        response.setHeader(Answers.LEDGER_POSITION, Long.toString(asked.to()));
        response.setHeader("Cache-Control", "private, no-store");
        try {
            new EventLines(log, asked.criteria()).write(asked.after(), asked.to(), response.getOutputStream());
        } catch (IOException gone) {
            // whoever asked went away: there is nobody to tell, and the stream goes on with after when they come back
            LOGGER.debug("the reader of the log went away", gone);
        } catch (LogUnavailable failed) {
            if (response.isCommitted()) {
                throw new BrokenStream("the log cannot be read any more", failed);
            }
            response.reset();
            throw failed;
        }
    }

    private Asked asked(
            HttpServletRequest request,
            @Nullable String after,
            @Nullable String to,
            @Nullable String deal,
            @Nullable String type) {
        var violations = new Violations();
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(PARAMETERS);
        unknown.forEach(name -> violations.add(name, "unknown-parameter", name));
        long first = position("after", after, violations).orElse(0L);
        long head = log.head();
        long last = position("to", to, violations).orElse(head);
        if (last > head) {
            violations.add("to", "position-ahead", Long.toString(head));
        } else if (to != null && last < first) {
            violations.add("to", "before-from");
        }
        var ofDeal = violations.optionallyParsed("deal", deal, "not-an-id", DealId::of);
        var types = types(type, violations);
        violations.throwIfAny();
        return new Asked(first, last, criteria(ofDeal.orElse(null), types));
    }

    private static Optional<Long> position(String name, @Nullable String text, Violations violations) {
        var position = violations.optionallyParsed(name, text, "not-a-number", Long::valueOf);
        position.filter(number -> number < 0).ifPresent(number -> violations.add(name, "not-positive", text));
        return position;
    }

    /** An unknown type is refused: an empty answer would read as "nothing of it ever happened". */
    private static List<QualifiedName> types(@Nullable String text, Violations violations) {
        if (text == null) {
            return List.of();
        }
        var known = new HashSet<String>();
        LedgerEvents.all().keySet().stream().map(MessageType::name).forEach(known::add);
        var names = List.of(text.split(",", -1));
        for (var name : names) {
            if (!known.contains(name)) {
                violations.add("type", "unknown-event-type", name);
                return List.of();
            }
        }
        return names.stream().map(QualifiedName::new).toList();
    }

    private static EventCriteria criteria(@Nullable DealId deal, List<QualifiedName> types) {
        var ofDeal = deal == null ? EventCriteria.havingAnyTag() : EventCriteria.havingTags(Tags.deal(deal));
        return types.isEmpty() ? ofDeal : ofDeal.andBeingOneOfTypes(types.toArray(QualifiedName[]::new));
    }
}
