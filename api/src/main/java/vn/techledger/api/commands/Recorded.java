package vn.techledger.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a command that was recorded: what it made, and its receipt. */
public record Recorded(
        @Schema(example = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10")
        String id,

        Receipt receipt) {}
