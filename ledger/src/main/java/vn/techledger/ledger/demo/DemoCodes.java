package vn.techledger.ledger.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.shared.CodeRef;

/** The code lists that invented deals use: lists that ship, with codes that are in them, under names of their own. */
enum DemoCodes {
    SECTORS("VSIC", "2018", letters('A', 'U')),
    SCIENCE_FIELDS("ST-FIELDS", "2025", numbers("", 1, 6)),
    KEY_PRODUCTS("KEY-PRODUCTS-LANG-SON", "2019", numbers("LS_LN_0", 1, 3)),
    OWNERSHIPS("OWNERSHIP", "2015", numbers("S2.1.", 1, 3)),
    PLACES("UNITS-LANG-SON", "to-2025-06-30", List.of("20", "178"));

    private final String list;
    private final String version;
    private final List<String> codes;

    DemoCodes(String list, String version, List<String> codes) {
        this.list = list;
        this.version = version;
        this.codes = codes;
    }

    String list() {
        return list;
    }

    String version() {
        return version;
    }

    private static List<String> letters(char from, char to) {
        var letters = new ArrayList<String>();
        for (char letter = from; letter <= to; letter++) {
            letters.add(String.valueOf(letter));
        }
        return List.copyOf(letters);
    }

    private static List<String> numbers(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> prefix + number)
                .toList();
    }

    List<CodeRef> refs() {
        return codes.stream().map(code -> new CodeRef(list, version, code)).toList();
    }

    List<CodeListEntry> entries() {
        return codes.stream()
                .map(code -> new CodeListEntry(
                        code,
                        "Mã " + code + " (giả định)",
                        "Code " + code + " (invented)",
                        null,
                        null,
                        "invented",
                        null))
                .toList();
    }

    /** Any of them, the first ones more often. */
    CodeRef any(Dice dice) {
        return new CodeRef(list, version, codes.get(dice.skewed(codes.size())));
    }

    /** One that is not the given one. */
    CodeRef other(CodeRef than) {
        int at = codes.indexOf(than.code());
        return new CodeRef(list, version, codes.get((at + 1) % codes.size()));
    }
}
