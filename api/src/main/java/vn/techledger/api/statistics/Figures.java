package vn.techledger.api.statistics;

import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;

/** The read models of the rungs. */
final class Figures {

    private final IndicatorSources sources;

    Figures(IndicatorSources sources) {
        this.sources = sources;
    }

    ReadModel model(Rung rung) {
        return switch (rung) {
            case SIGNED -> sources.values();
            case SIGNED_TECHNOLOGY -> sources.technology();
            case REGISTERED -> sources.registered();
            case PAID -> sources.payments();
        };
    }

    ValueTable find(Rung rung, Find find) {
        return switch (rung) {
            case SIGNED -> sources.values().find(find);
            case SIGNED_TECHNOLOGY -> sources.technology().find(find);
            case REGISTERED -> sources.registered().find(find);
            case PAID -> sources.payments().find(find);
        };
    }

    IndicatorSources sources() {
        return sources;
    }
}
