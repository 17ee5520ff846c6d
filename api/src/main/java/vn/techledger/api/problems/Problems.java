package vn.techledger.api.problems;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.techledger.api.problems.Problem.Fault;
import vn.techledger.api.request.BodyTooLarge;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.NotJsonContent;
import vn.techledger.api.request.Violation;
import vn.techledger.api.server.Settings;
import vn.techledger.ledger.eventstore.ClockDrift;
import vn.techledger.ledger.eventstore.LogBusy;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.eventstore.OutcomeUnknown;
import vn.techledger.ledger.eventstore.UnstorableEvent;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_LIST_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CODE_LIST_VERSION_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.CONNECTION_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.CONNECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CONTRACT_ALREADY_COMPLETED;
import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_DROPPED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_ANSWERED;
import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_COMPLETE;
import static vn.techledger.ledger.shared.Reason.DOSSIER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.ERASURE_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.ERASURE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATES_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.HOLD_ALREADY_RELEASED;
import static vn.techledger.ledger.shared.Reason.HOLD_RELEASE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.HOLD_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.INTERMEDIARY_ALREADY_FORMED;
import static vn.techledger.ledger.shared.Reason.KEY_ALREADY_REVOKED;
import static vn.techledger.ledger.shared.Reason.KEY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_ALREADY_PERMITTED;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.MEMORANDUM_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.MEMORANDUM_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.NEED_ALREADY_WITHDRAWN;
import static vn.techledger.ledger.shared.Reason.NEED_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PAPER_ALREADY_REVOKED;
import static vn.techledger.ledger.shared.Reason.PAPER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PERFORMANCE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PERIOD_ALREADY_CLOSED;
import static vn.techledger.ledger.shared.Reason.PERIOD_CLOSE_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_ALREADY_RELEASED;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.RELEASES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_ALREADY_APPOINTED;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.RETENTION_CLASS_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RETENTION_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RETENTION_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.RULES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TARGET_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_ALREADY_PUBLISHED;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_WITHDRAWN;
import static vn.techledger.ledger.shared.Reason.VALUATION_ALREADY_RETRACTED;
import static vn.techledger.ledger.shared.Reason.VALUATION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.YEARLY_REPORT_ALREADY_FILED;

/** The one place where errors become problem details. */
@RestControllerAdvice
class Problems {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);

    /** What is named is not there. */
    private static final Set<Reason> NOT_FOUND = Set.of(
            CONTRACT_UNKNOWN,
            TECHNOLOGY_UNKNOWN,
            MEMORANDUM_UNKNOWN,
            NEED_UNKNOWN,
            VALUATION_UNKNOWN,
            CORRECTION_UNKNOWN,
            PERFORMANCE_UNKNOWN,
            KEY_UNKNOWN,
            CODE_LIST_PROPOSAL_UNKNOWN,
            CODE_MAPPING_PROPOSAL_UNKNOWN,
            EXCHANGE_RATES_PROPOSAL_UNKNOWN,
            EXCHANGE_RATE_UNKNOWN,
            RULES_PROPOSAL_UNKNOWN,
            DOSSIER_UNKNOWN,
            PAPER_UNKNOWN,
            INDICATOR_PROPOSAL_UNKNOWN,
            PLAN_PROPOSAL_UNKNOWN,
            TARGET_UNKNOWN,
            PUBLICATION_PROPOSAL_UNKNOWN,
            PERIOD_CLOSE_PROPOSAL_UNKNOWN,
            LATE_ENTRY_UNKNOWN,
            CONFIDENTIALITY_PROPOSAL_UNKNOWN,
            RETENTION_PROPOSAL_UNKNOWN,
            HOLD_UNKNOWN,
            REPORTING_UNIT_UNKNOWN,
            CONNECTION_UNKNOWN,
            ERASURE_UNKNOWN,
            HOLD_RELEASE_UNKNOWN);

    /** Somebody else was first. */
    private static final Set<Reason> CONFLICTS = Set.of(
            CORRECTION_TARGET_NOT_IN_FORCE,
            CORRECTION_ALREADY_APPROVED,
            CORRECTION_ALREADY_DROPPED,
            CONTRACT_ALREADY_COMPLETED,
            TECHNOLOGY_WITHDRAWN,
            MEMORANDUM_ALREADY_ENDED,
            NEED_ALREADY_WITHDRAWN,
            VALUATION_ALREADY_RETRACTED,
            TECHNOLOGY_ALREADY_PUBLISHED,
            CODE_LIST_PROPOSAL_ALREADY_ADOPTED,
            CODE_LIST_VERSION_ALREADY_ADOPTED,
            CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED,
            CODE_MAPPING_ALREADY_ADOPTED,
            EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED,
            EXCHANGE_RATE_ALREADY_ADOPTED,
            RULES_PROPOSAL_ALREADY_ADOPTED,
            RULES_CHANGED_MEANWHILE,
            DOSSIER_ALREADY_ANSWERED,
            DOSSIER_ALREADY_COMPLETE,
            PAPER_ALREADY_REVOKED,
            YEARLY_REPORT_ALREADY_FILED,
            INDICATOR_PROPOSAL_ALREADY_ADOPTED,
            INDICATOR_CHANGED_MEANWHILE,
            PLAN_PROPOSAL_ALREADY_ADOPTED,
            PLAN_CHANGED_MEANWHILE,
            PUBLICATION_ALREADY_RELEASED,
            PUBLICATION_CHANGED_MEANWHILE,
            PERIOD_ALREADY_CLOSED,
            LATE_ENTRY_ALREADY_PERMITTED,
            CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED,
            CONFIDENTIALITY_RULE_CHANGED_MEANWHILE,
            RELEASES_CHANGED_MEANWHILE,
            RETENTION_PROPOSAL_ALREADY_ADOPTED,
            RETENTION_CLASS_ALREADY_ADOPTED,
            HOLD_ALREADY_RELEASED,
            INTERMEDIARY_ALREADY_FORMED,
            CONNECTION_ALREADY_ENDED,
            REPORTING_UNIT_ALREADY_APPOINTED,
            REPORTING_UNIT_ALREADY_ENDED,
            ERASURE_ALREADY_APPROVED,
            KEY_ALREADY_REVOKED);

    private final Sentences sentences;
    private final Settings settings;

    Problems(Sentences sentences, Settings settings) {
        this.sentences = sentences;
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidRequest invalid, Locale locale) {
        return problem(400, "invalid-request", locale, invalid.violations());
    }

    /** What our own reader refuses never comes here: it is the body that is not there. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return problem(400, "invalid-request", locale, List.of(Violation.of("", "empty-body")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notANumber(MethodArgumentTypeMismatchException wrong, Locale locale) {
        var violation = Violation.of(wrong.getName(), "not-a-number", String.valueOf(wrong.getValue()));
        return problem(400, "invalid-request", locale, List.of(violation));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notJson(NotJsonContent other, Locale locale) {
        return problem(415, "unsupported-media-type", locale, List.of());
    }

    @ExceptionHandler({MultipartException.class, RequestRejectedException.class})
    ResponseEntity<Problem> malformed(RuntimeException malformed, Locale locale) {
        return problem(400, "bad-request", locale, List.of(), "");
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(BodyTooLarge tooLarge, Locale locale) {
        return problem(413, "body-too-large", locale, List.of(), Long.toString(tooLarge.limit()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, Locale locale) {
        return problem(413, "body-too-large", locale, List.of(), Long.toString(settings.maxImportBytes()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(UnstorableEvent tooLarge, Locale locale) {
        return problem(413, "event-too-large", locale, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> rejected(Rejected rejected, Locale locale) {
        var code = rejected.reason().code();
        var pointer = rejected.details().getOrDefault("pointer", "");
        var value = rejected.details().get("value");
        var detail = sentence("reason." + code, locale, value == null ? "" : value);
        var fault = new Fault(pointer, code, detail, value);
        return answer(statusOf(rejected.reason()), code, locale, detail, List.of(fault));
    }

    private static int statusOf(Reason reason) {
        if (NOT_FOUND.contains(reason)) {
            return 404;
        }
        return CONFLICTS.contains(reason) ? 409 : 422;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedRequest refused, Locale locale) {
        return problem(refused.status(), refused.code(), locale, refused.violations(), refused.arguments());
    }

    @ExceptionHandler
    ResponseEntity<Problem> lostRace(AppendEventsTransactionRejectedException lost, Locale locale) {
        return problem(409, "lost-race", locale, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(LogUnavailable unavailable, Locale locale) {
        LOGGER.warn("the log is not available: {}", unavailable.getMessage());
        return problem(503, "log-unavailable", locale, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> busy(LogBusy busy, Locale locale) {
        return problem(503, "log-busy", locale, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> clocks(ClockDrift drift, Locale locale) {
        LOGGER.error("nothing can be recorded: {}", drift.getMessage());
        return problem(503, "clock-drift", locale, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(OutcomeUnknown unknown, Locale locale) {
        LOGGER.warn("the outcome of an append is unknown: {}", unknown.getMessage());
        return problem(503, "outcome-unknown", locale, List.of());
    }

    /** Leaves these to the security filters, which answer them. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException denied) {
        throw denied;
    }

    /** Leaves it to the server, which closes the connection: its answer is under way. */
    @ExceptionHandler
    void broken(BrokenStream broken) {
        throw broken;
    }

    /** What Spring itself refuses: unknown address, method, type of content, missing parameter; or a defect of ours. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception other, Locale locale) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return framework(known, locale);
        }
        LOGGER.error("a request failed on a defect", other);
        return problem(500, "internal", locale, List.of());
    }

    private ResponseEntity<Problem> framework(ErrorResponse known, Locale locale) {
        HttpStatusCode status = known.getStatusCode();
        var code = switch (status.value()) {
            case 404 -> "no-such-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> "bad-request";
        };
        var detail = sentence("detail." + code, locale, argument(known));
        return ResponseEntity.status(status)
                .headers(known.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(new Problem(
                        Problem.TYPE_PREFIX + code, sentence("title." + code, locale), status.value(), detail, null));
    }

    /** What the sentence names: the forms that there are, or what Spring says. */
    private static String argument(ErrorResponse known) {
        return known instanceof HttpMediaTypeNotAcceptableException other
                ? other.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .collect(Collectors.joining(", "))
                : String.valueOf(known.getBody().getDetail());
    }

    private ResponseEntity<Problem> problem(
            int status, String code, Locale locale, List<Violation> violations, Object... arguments) {
        var faults = violations.stream()
                .map(v -> new Fault(
                        v.pointer(),
                        v.code(),
                        sentence("violation." + v.code(), locale, v.arguments().toArray()),
                        null))
                .toList();
        return answer(status, code, locale, sentence("detail." + code, locale, arguments), faults);
    }

    private ResponseEntity<Problem> answer(int status, String code, Locale locale, String detail, List<Fault> faults) {
        var answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        @Nullable List<Fault> named = faults.isEmpty() ? null : faults;
        var title = sentence(titleKey(code), locale);
        return answer.body(new Problem(Problem.TYPE_PREFIX + code, title, status, detail, named));
    }

    /** Refusals of the ledger share one title; the sentence says which it is. */
    private static String titleKey(String code) {
        boolean isReason = List.of(Reason.values()).stream()
                .anyMatch(reason -> reason.code().equals(code));
        return isReason ? "title.rejected" : "title." + code;
    }

    private String sentence(String key, Locale locale, Object... arguments) {
        return sentences.get(key, locale, arguments);
    }
}
