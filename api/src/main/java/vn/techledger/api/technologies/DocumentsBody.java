package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;
import vn.techledger.ledger.technology.digitisetechnology.DigitiseTechnology;

/** Body of {@code POST /api/v1/technologies/{id}/documents}. */
@Schema(example = """
                {"documents": [{"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                "pages": 48, "custodian": "Trung tâm Ứng dụng khoa học và công nghệ"}]}""")
record DocumentsBody(@Nullable List<DocumentBody> documents) {

    private static final int MOST = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A digitised document, by digest. */
    record DocumentBody(
            @Schema(description = "Lower-case hexadecimal SHA-256 of the file") @Nullable
            String sha256,

            @Schema(example = "48") @Nullable Integer pages,

            @Schema(description = "Organisation that keeps the file") @Nullable
            String custodian) {}

    DigitiseTechnology toCommand(TechnologyId technology) {
        var violations = new Violations();
        if (documents == null || documents.isEmpty()) {
            violations.add("/documents", "missing");
        } else if (documents.size() > MOST) {
            violations.add("/documents", "too-many", Integer.toString(MOST));
        }
        var read = violations.each("/documents", documents, (at, body) -> {
            var sha256 = violations.text(at + "/sha256", body.sha256());
            if (body.sha256() != null && !SHA256.matcher(sha256).matches()) {
                violations.add(at + "/sha256", "not-a-digest");
            }
            if (body.pages() != null && body.pages() < 1) {
                violations.add(at + "/pages", "not-positive", body.pages().toString());
            }
            var custodian = violations.optionalText(at + "/custodian", body.custodian());
            return Optional.of(new Document(sha256, body.pages(), custodian));
        });
        if (read.stream().map(Document::sha256).distinct().count() < read.size()) {
            violations.add("/documents", "duplicates");
        }
        violations.throwIfAny();
        return new DigitiseTechnology(technology, read);
    }
}
