package vn.techledger.ledger.technology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A symbol of the International Patent Classification, as WIPO's Guide to the IPC writes it: a subclass ({@code A61K}),
 * or a group of it ({@code A61K 31/00}). Only the form is checked; the scheme itself is not shipped.
 */
public record IpcSymbol(String symbol) {

    private static final Pattern FORM = Pattern.compile("[A-H]\\d{2}[A-Z]( [1-9]\\d{0,3}/\\d{2,6})?");

    /** @throws IllegalArgumentException for another form */
    @JsonCreator
    public IpcSymbol {
        if (!FORM.matcher(symbol).matches()) {
            throw new IllegalArgumentException("not a symbol of the form A61K or A61K 31/00");
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return symbol;
    }
}
