package vn.techledger.projections.value;

/** How long the periods of a table are, and where its years begin. */
public enum Period {
    YEAR("0", Period.CALENDAR_YEAR, "true"),
    QUARTER("(l.month + 2) / 3", Period.CALENDAR_YEAR, "l.month > 0"),
    MONTH("l.month", Period.CALENDAR_YEAR, "l.month > 0"),
    /**
     * 15 December to 14 December. What is known to the year alone, or to a December, may lie in one year or the next: it
     * stands apart, under the calendar year that it is known to.
     */
    REPORT_YEAR(
            "case when " + Period.IN_A_REPORT_YEAR + " then 1 else 0 end",
            "l.year + case when l.month = 12 and l.day >= 15 then 1 else 0 end",
            Period.IN_A_REPORT_YEAR);

    private static final String CALENDAR_YEAR = "l.year";
    private static final String IN_A_REPORT_YEAR = "(l.month between 1 and 11 or l.month = 12 and l.day is not null)";

    private final String column;
    private final String year;
    private final String known;

    Period(String column, String year, String known) {
        this.column = column;
        this.year = year;
        this.known = known;
    }

    /** Number of the period in its year, of a line {@code l}; 0 for the year, or where it is unknown. */
    String column() {
        return column;
    }

    /** The year of a line {@code l}. */
    String year() {
        return year;
    }

    /** Whether it is known of a line {@code l} which period it lies in. */
    String isKnown() {
        return known;
    }

    /** As tables write it: {@code 2024}, {@code 2024-Q1}, {@code 2024-05}, {@code 2024-unknown}. */
    String name(int year, int part) {
        if (hasParts() && part == 0) {
            return "%04d-unknown".formatted(year);
        }
        return switch (this) {
            case YEAR, REPORT_YEAR -> "%04d".formatted(year);
            case QUARTER -> "%04d-Q%d".formatted(year, part);
            case MONTH -> "%04d-%02d".formatted(year, part);
        };
    }

    /** The years of the same calendar. */
    public Period years() {
        return this == REPORT_YEAR ? REPORT_YEAR : YEAR;
    }

    /** Whether the parts of a year are apart from what is known to the year alone. */
    boolean hasParts() {
        return this != YEAR;
    }
}
