package vn.techledger.projections.indicator;

import java.util.Locale;

/** Why something cannot be computed: said instead of a figure, never replaced by 0 or a guess. */
public enum Obstacle {
    /** Nobody adopted a definition of the indicator. */
    NO_DEFINITION_ADOPTED,
    /** The ledger does not fold deals on the rung that the definition names. */
    RUNG_NOT_FOLDED,
    /** Minutes of transfers carry no amounts: what part of a value was performed is not recorded. */
    PERFORMED_VALUE_NOT_RECORDED,
    /** Nobody adopted the list of developed countries. */
    NO_COUNTRY_LIST_ADOPTED,
    /** It is a share, an average or a number on a day: no growth of it is judged. */
    GROWTH_NOT_JUDGED,
    /** The ledger does not add up what the definition names on that rung. */
    MEASURE_NOT_FOLDED,
    /** Deals are not put into periods by the date that the definition names. */
    POSTING_DATE_NOT_FOLDED,
    /** Deals are not told apart by the place that the definition names. */
    TERRITORY_NOT_FOLDED,
    /** Deals are not put into periods of the calendar that the definition names. */
    CALENDAR_NOT_FOLDED,
    /** No price index for technology deals is known. */
    NO_DEFLATOR,
    /** Neither the target nor the definition names a base year. */
    NO_BASE_YEAR,
    /** Nothing is known of the base year. */
    BASE_MISSING,
    /** The value of the base year is zero or less. */
    BASE_ZERO,
    /** No year after the base is over yet. */
    NO_YEAR_COMPLETE,
    /** No deal of the year is known, and no statement says that there were none. */
    COVERAGE_UNKNOWN,
    /** Nobody adopted the list of fields or export lines. */
    NO_LIST_ADOPTED,
    /** The readings of the plan lead to different verdicts. */
    READINGS_DIFFER,
    /** Nothing says what should be reached before the last year. */
    NO_PATH_STATED,
    /** The time for the milestone is not over, and no document shows it. */
    MILESTONE_NOT_DUE,
    /** The date may lie on either side of the deadline. */
    DATE_TOO_VAGUE;

    /** As it is written in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
