package vn.techledger.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a command left in the log.
 *
 * @param position of its last event
 * @param leafHash of that event's leaf, lower-case hexadecimal SHA-256
 * @param state {@code pending} until the log is sealed
 * @param href where the proof lies; null until there are proofs
 */
public record Receipt(
        @Schema(example = "4711") long position,

        @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String leafHash,

        @Schema(example = "pending") String state,
        @Nullable String href) {

    /** A receipt of what is not sealed yet. */
    public static Receipt of(long position, byte[] leafHash) {
        return new Receipt(position, HexFormat.of().formatHex(leafHash), "pending", null);
    }
}
