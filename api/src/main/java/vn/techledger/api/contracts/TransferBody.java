package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.ContractHeading;
import vn.techledger.ledger.contract.Instrument;
import vn.techledger.ledger.contract.TechnologyShare;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.contract.TransferObject;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.YesNo;

/** What a contract transfers, and how. What is left out is unknown. */
@Schema(example = """
                {"form": "INDEPENDENT", "instrument": "CONTRACT", "objects": ["KNOW_HOW", "MACHINERY"],
                 "modes": ["DOCUMENTS", "TRAINING", "EQUIPMENT"], "right": "USE_NON_EXCLUSIVE", "subTransfer": "NO",
                 "direction": "DOMESTIC", "intellectualProperty": "NO"}""")
public record TransferBody(
        @Schema(
                description = "Law 07/2017 Art. 5: INDEPENDENT, INVESTMENT_PROJECT, CAPITAL_CONTRIBUTION, FRANCHISE, "
                        + "INTELLECTUAL_PROPERTY, MACHINERY_SALE, OTHER or UNKNOWN")
        @Nullable
        String form,

        @Schema(description = "Art. 5(4): CONTRACT, CLAUSES_OR_ANNEX of another contract, or UNKNOWN") @Nullable
        String instrument,

        @Schema(description = "Art. 4: KNOW_HOW, PLANS_AND_DATA, RATIONALISATION, MACHINERY, OTHER") @Nullable
        List<String> objects,

        @Schema(description = "Art. 6: DOCUMENTS, TRAINING, EXPERTS, EQUIPMENT, OTHER") @Nullable
        List<String> modes,

        @Schema(description = "Art. 7: OWNERSHIP, USE_EXCLUSIVE, USE_NON_EXCLUSIVE, USE or UNKNOWN") @Nullable
        String right,

        @Schema(description = "Whether a right of use may be passed on, Art. 7(3)(b): YES, NO or UNKNOWN") @Nullable
        String subTransfer,

        @Schema(description = "Art. 2(8-10): DOMESTIC, INBOUND, OUTBOUND or UNKNOWN") @Nullable
        String direction,

        @Schema(description = "Headings of Art. 23 that the contract holds; none means that nobody looked") @Nullable
        List<String> headings,

        @Nullable List<TechnologyInContract> technologies,

        @Schema(description = "Whether rights of intellectual property are part of it: YES, NO or UNKNOWN") @Nullable
        String intellectualProperty) {

    private static final int MOST_TECHNOLOGIES = 50;

    /** A technology of the register, with its share of the value in per cent where it is known. */
    public record TechnologyInContract(
            @Schema(example = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12") @Nullable
            String technology,

            @Schema(example = "100") @Nullable String share) {}

    TransferTerms read(String at, Violations violations) {
        var itsRight = violations.optionalOneOf(at + "/right", right, TransferredRight.class, TransferredRight.UNKNOWN);
        var mayPassOn = violations.optionalOneOf(at + "/subTransfer", subTransfer, YesNo.class, YesNo.UNKNOWN);
        if (itsRight == TransferredRight.OWNERSHIP && mayPassOn != YesNo.UNKNOWN) {
            violations.add(at + "/subTransfer", "sub-transfer-of-ownership");
        }
        return new TransferTerms(
                violations.optionalOneOf(at + "/form", form, TransferForm.class, TransferForm.UNKNOWN),
                violations.optionalOneOf(at + "/instrument", instrument, Instrument.class, Instrument.UNKNOWN),
                violations.someOf(at + "/objects", objects, TransferObject.class),
                violations.someOf(at + "/modes", modes, TransferMode.class),
                itsRight,
                mayPassOn,
                violations.optionalOneOf(
                        at + "/direction", direction, TransferDirection.class, TransferDirection.UNKNOWN),
                violations.someOf(at + "/headings", headings, ContractHeading.class),
                readTechnologies(at + "/technologies", violations),
                violations.optionalOneOf(
                        at + "/intellectualProperty", intellectualProperty, YesNo.class, YesNo.UNKNOWN));
    }

    private List<TechnologyShare> readTechnologies(String at, Violations violations) {
        ContractBody.tooMany(at, technologies, MOST_TECHNOLOGIES, violations);
        var read = violations.each(at, technologies, (pointer, body) -> {
            var id = violations.parsed(pointer + "/technology", body.technology(), "not-an-id", TechnologyId::of);
            var share = ContractBody.share(pointer + "/share", body.share(), violations);
            return id.map(technology -> new TechnologyShare(technology, share));
        });
        var seen = new HashSet<TechnologyId>();
        for (int i = 0; i < read.size(); i++) {
            if (!seen.add(read.get(i).technology())) {
                violations.add(at + "/" + i + "/technology", "duplicates");
            }
        }
        ContractBody.atMostTheWhole(at, read.stream().map(TechnologyShare::share), violations);
        return read;
    }
}
