package vn.techledger.api.statistics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorValues;

/**
 * What is added up: by a candidate, what the parameters say; by an adopted definition, what it says.
 *
 * @param currency null where contracts are counted whatever their currency
 */
record Asked(
        Indicator indicator,
        Statistics.Definition definition,
        Rung rung,
        PeriodCalendar calendar,
        @Nullable String currency) {

    static final String CANDIDATE = "candidate";
    static final String ADOPTED = "adopted";

    private static final String ADOPTED_LATE = "adopted-late";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @throws RefusedRequest for an indicator that does not ship with the ledger */
    static Asked candidate(
            String code,
            @Nullable String rung,
            @Nullable String amount,
            @Nullable String calendar,
            @Nullable String currency,
            Violations violations) {
        var indicator = Indicator.of(code).orElseThrow(() -> RefusedRequest.notFound(code));
        var unit = indicator.needsCurrency()
                ? violations.parsed("currency", currency, "unknown-currency", Asked::currency)
                : violations.optionallyParsed("currency", currency, "unknown-currency", Asked::currency);
        return new Asked(
                indicator,
                Presenter.candidate(indicator),
                rung(indicator.rungs(), rung, amount, violations),
                calendar(calendar, violations),
                unit.map(CurrencyUnit::getCode).orElse(null));
    }

    /**
     * @param from first year that is asked for, or null: whether the definition was adopted in time is seen from it
     * @throws RefusedRequest for a definition that has no table of this form
     */
    static Asked adopted(
            Entry<IndicatorDefinition> entry,
            @Nullable Integer from,
            @Nullable String rung,
            @Nullable String amount,
            @Nullable String calendar,
            @Nullable String currency,
            Violations violations) {
        var definition = entry.content();
        var indicator = indicator(definition);
        var its = indicator == null ? null : rung(definition);
        if (indicator == null
                || its == null
                || IndicatorValues.obstacle(definition).isPresent()) {
            throw new RefusedRequest(422, "definition-not-tabulated", definition.code());
        }
        agrees("rung", rung, its.code(), violations);
        agrees("amount", amount, its.amount(), violations);
        agrees("calendar", calendar, definition.calendar().code(), violations);
        agrees("currency", currency, definition.currency(), violations);
        return new Asked(
                indicator,
                new Statistics.Definition(definition.code(), definition.version(), status(entry, from)),
                its,
                definition.calendar(),
                definition.currency());
    }

    private static @Nullable Indicator indicator(IndicatorDefinition definition) {
        return switch (definition.measure()) {
            case TOTAL, TECHNOLOGY -> Indicator.TRANSACTION_VALUE;
            case PAID -> Indicator.PAYMENTS_FOR_TRANSFER;
            case COUNT -> Indicator.NUMBER_OF_CONTRACTS;
            case AVERAGE -> Indicator.AVERAGE_VALUE;
            default -> null;
        };
    }

    private static @Nullable Rung rung(IndicatorDefinition definition) {
        return switch (definition.rung()) {
            case SIGNED ->
                definition.measure() == IndicatorDefinition.Measure.TECHNOLOGY ? Rung.SIGNED_TECHNOLOGY : Rung.SIGNED;
            case REGISTERED -> Rung.REGISTERED;
            case PAID -> Rung.PAID;
            case MEMORANDUM, PERFORMED, NONE -> null;
        };
    }

    /** Adopted, or adopted late: after the first asked year began. */
    static String status(Entry<IndicatorDefinition> entry, @Nullable Integer from) {
        var at = entry.standing().adoptedAt();
        boolean late = at != null
                && from != null
                && LocalDate.ofInstant(at, ZONE)
                        .isAfter(entry.content().calendar().firstDay(from));
        return late ? ADOPTED_LATE : ADOPTED;
    }

    private static void agrees(String parameter, @Nullable String given, @Nullable String said, Violations violations) {
        if (given != null && !given.equals(said)) {
            violations.add(parameter, "definition-says-otherwise", given, Objects.requireNonNullElse(said, "-"));
        }
    }

    private static Rung rung(
            List<Rung> possible, @Nullable String code, @Nullable String amount, Violations violations) {
        var rungs = possible.stream()
                .filter(rung -> code == null || rung.code().equals(code))
                .toList();
        if (rungs.isEmpty()) {
            violations.add(
                    "rung",
                    "not-one-of",
                    String.valueOf(code),
                    possible.stream().map(Rung::code).distinct().collect(Collectors.joining(", ")));
            return possible.getFirst();
        }
        if (amount == null) {
            return rungs.getFirst();
        }
        return rungs.stream()
                .filter(rung -> rung.amount().equals(amount))
                .findFirst()
                .orElseGet(() -> {
                    violations.add(
                            "amount",
                            "not-one-of",
                            amount,
                            rungs.stream().map(Rung::amount).distinct().collect(Collectors.joining(", ")));
                    return rungs.getFirst();
                });
    }

    static PeriodCalendar calendar(@Nullable String code, Violations violations) {
        if (code == null) {
            return PeriodCalendar.JANUARY;
        }
        for (var calendar : PeriodCalendar.values()) {
            if (calendar.code().equals(code)) {
                return calendar;
            }
        }
        violations.add(
                "calendar",
                "not-one-of",
                code,
                Arrays.stream(PeriodCalendar.values()).map(PeriodCalendar::code).collect(Collectors.joining(", ")));
        return PeriodCalendar.JANUARY;
    }

    static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}
