package vn.techledger.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Problem details (RFC 9457)")
public record Problem(
        @Schema(example = "/problems/invalid-request") String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors) {

    /** One member, header or parameter that is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Schema(example = "/amounts/total/amount") String pointer,
            @Schema(example = "not-a-text") String code,
            String detail,
            @Nullable String value) {}

    public static final String TYPE_PREFIX = "/problems/";
}
