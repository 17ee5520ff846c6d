package vn.techledger.projections.rebuild;

import java.util.Locale;

/**
 * A schema of a read model.
 *
 * @param position that its rows have reached
 * @param bytes on the disk, with indexes
 * @param followed whether a server keeps it up to date
 */
public record Holding(String model, Role role, String schema, long position, long bytes, boolean followed) {

    /** What it is there for. */
    public enum Role {
        /** What this program's queries read. */
        IN_USE,
        /** Built beside it; serves after a switch. */
        REBUILT,
        /** Served until the last switch. */
        KEPT,
        /** Of a version before this program's; serves where an older program runs. */
        OLDER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
