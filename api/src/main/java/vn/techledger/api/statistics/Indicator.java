package vn.techledger.api.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.techledger.projections.value.Measure;

/**
 * What can be asked for. Nobody has adopted any of these definitions: each is a candidate, and they stand side by side.
 */
enum Indicator {
    /** Giá trị giao dịch, by rung. */
    TRANSACTION_VALUE(Measure.VALUE, List.of(Rung.SIGNED, Rung.SIGNED_TECHNOLOGY, Rung.REGISTERED, Rung.PAID)),
    /** Số hợp đồng, in all currencies unless one is asked for. */
    NUMBER_OF_CONTRACTS(Measure.COUNT, List.of(Rung.SIGNED, Rung.REGISTERED)),
    /** Giá trị bình quân một hợp đồng. */
    AVERAGE_VALUE(Measure.AVERAGE, List.of(Rung.SIGNED, Rung.SIGNED_TECHNOLOGY, Rung.REGISTERED)),
    /** Chi phí thanh toán cho chuyển giao công nghệ, after the form of 2015, which was repealed in 2019. */
    PAYMENTS_FOR_TRANSFER(Measure.VALUE, List.of(Rung.PAID));

    private final Measure measure;
    private final List<Rung> rungs;

    Indicator(Measure measure, List<Rung> rungs) {
        this.measure = measure;
        this.rungs = rungs;
    }

    /** As it is written in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Measure measure() {
        return measure;
    }

    /** The first one is meant where none is asked for. */
    List<Rung> rungs() {
        return rungs;
    }

    /** Whether it adds up amounts, which takes one currency. */
    boolean needsCurrency() {
        return measure != Measure.COUNT;
    }

    static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
