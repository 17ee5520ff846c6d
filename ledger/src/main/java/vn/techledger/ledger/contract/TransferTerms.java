package vn.techledger.ledger.contract;

import java.util.List;
import vn.techledger.ledger.shared.YesNo;

/**
 * What a contract transfers, and how: Law 07/2017 Arts 4 to 7 and 23.
 *
 * @param objects empty means unknown
 * @param modes empty means unknown
 * @param subTransfer whether the taker may pass the right of use on (quyền chuyển giao tiếp), Art. 7(3)(b)
 * @param headings those of Art. 23 that the contract holds; empty means that nobody looked
 * @param technologies of the ledger's own register; may be none
 * @param intellectualProperty whether rights of intellectual property are part of it
 */
public record TransferTerms(
        TransferForm form,
        Instrument instrument,
        List<TransferObject> objects,
        List<TransferMode> modes,
        TransferredRight right,
        YesNo subTransfer,
        TransferDirection direction,
        List<ContractHeading> headings,
        List<TechnologyShare> technologies,
        YesNo intellectualProperty) {

    public static final TransferTerms UNKNOWN = new TransferTerms(
            TransferForm.UNKNOWN,
            Instrument.UNKNOWN,
            List.of(),
            List.of(),
            TransferredRight.UNKNOWN,
            YesNo.UNKNOWN,
            TransferDirection.UNKNOWN,
            List.of(),
            List.of(),
            YesNo.UNKNOWN);

    public TransferTerms {
        objects = List.copyOf(objects);
        modes = List.copyOf(modes);
        headings = List.copyOf(headings);
        technologies = List.copyOf(technologies);
    }
}
