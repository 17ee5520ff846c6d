package vn.techledger.projections.indicator;

import java.util.List;
import javax.sql.DataSource;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TechnologyValue;
import vn.techledger.projections.value.TransactionValue;

/** The read models that values of indicators come from. */
public record IndicatorSources(
        DataSource source,
        TransactionValue values,
        TechnologyValue technology,
        RegisteredValue registered,
        PaymentValue payments,
        IntermediaryRegister intermediaries,
        CodeLists codeLists) {

    /** All of them: what they have all reached can be asked for. */
    public List<ReadModel> all() {
        return List.of(values, technology, registered, payments, intermediaries, codeLists);
    }
}
