package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST …/rejection}: why a proposal is taken back or rejected. */
@Schema(example = "{\"reason\": \"Không có giấy tờ\"}")
public record RejectionBody(
        @Schema(description = "Why", example = "Không có giấy tờ") @Nullable
        String reason) {}
