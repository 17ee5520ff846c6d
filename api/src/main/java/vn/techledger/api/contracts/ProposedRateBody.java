package vn.techledger.api.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.ProposedRate;

/** The members of a body that say which rate values an amount, and where it stands. */
public record ProposedRateBody(
        @Nullable String currency,
        @Nullable String day,
        @Nullable String rate,
        @Nullable String source,
        @Nullable String citation) {

    public Optional<ProposedRate> read(Violations violations) {
        var itsCurrency = violations.name("/currency", currency);
        var itsDay = violations.parsed("/day", day, "not-a-day", Violations::day);
        var itsSource = violations.text("/source", source);
        var itsCitation = violations.text("/citation", citation);
        return itsDay.flatMap(of ->
                        violations.parsed("/rate", rate, "not-a-rate", text -> new ExchangeRate(itsCurrency, of, text)))
                .map(one -> new ProposedRate(one, itsSource, itsCitation));
    }
}
