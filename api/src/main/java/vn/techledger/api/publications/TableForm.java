package vn.techledger.api.publications;

import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.projections.publication.Released;

/**
 * A form of a published table. JSON is the released text itself; the others say the same, made from that text and nothing
 * else, so that they stay the same bytes for ever.
 */
enum TableForm {
    JSON(MediaType.APPLICATION_JSON_VALUE, "", PublishedTable::text),
    CSV(TableForm.CSV_TYPE, "-csv", table -> PublishedCsv.text(PublishedRows.of(Released.of(table)))),
    JSON_STAT(
            TableForm.JSON_STAT_TYPE,
            "-json-stat",
            table -> PublishedJsonStat.text(PublishedRows.of(Released.of(table)))),
    SDMX_CSV(TableForm.SDMX_CSV_TYPE, "-sdmx", table -> PublishedSdmxCsv.text(PublishedRows.of(Released.of(table))));

    static final String CSV_TYPE = "text/csv";
    static final String JSON_STAT_TYPE = "application/vnd.json-stat+json";
    static final String SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";

    private final MediaType type;
    private final String mark;
    private final Function<PublishedTable, String> writer;

    TableForm(String type, String mark, Function<PublishedTable, String> writer) {
        this.type = MediaType.parseMediaType(type);
        this.mark = mark;
        this.writer = writer;
    }

    MediaType type() {
        return type;
    }

    /** Tells its entity tag from that of the other forms. */
    String mark() {
        return mark;
    }

    String write(PublishedTable table) {
        return writer.apply(table);
    }

    /** The one that is asked for most specifically; JSON where anything goes. */
    static TableForm accepted(@Nullable String accept) {
        var asked = new ArrayList<>(MediaType.parseMediaTypes(accept));
        MimeTypeUtils.sortBySpecificity(asked);
        for (var one : asked) {
            for (var form : values()) {
                if (one.isCompatibleWith(form.type)) {
                    return form;
                }
            }
        }
        return JSON;
    }
}
