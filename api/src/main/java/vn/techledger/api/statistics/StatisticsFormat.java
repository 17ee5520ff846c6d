package vn.techledger.api.statistics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * A form of the answer besides JSON. Each form is a pure function of the answer: the same position, definition, language
 * and representation give the same bytes for ever.
 */
abstract class StatisticsFormat extends AbstractHttpMessageConverter<Statistics> {

    static final String CSV = "text/csv";

    /** JSON-stat has no registered type; programs that know the format ask for this one by name. */
    static final String JSON_STAT = "application/vnd.json-stat+json";

    static final String SDMX_CSV = "application/vnd.sdmx.data+csv;version=2.0.0";

    /** Of the code list CL_OBS_STATUS of SDMX: what is not released may change with the next correction. */
    static final String PROVISIONAL = "P";

    /** Of the same list: the value cannot exist. */
    static final String MISSING = "M";

    /** Of the code list CL_CONF_STATUS of SDMX: not for publication, restricted for internal use only. */
    static final String NOT_FOR_PUBLICATION = "N";

    /** As SDMX writes a total. */
    static final String TOTAL = "_T";

    StatisticsFormat(MediaType type) {
        super(StandardCharsets.UTF_8, type);
    }

    abstract void write(Statistics answer, Writer to) throws IOException;

    @Override
    protected boolean supports(Class<?> type) {
        return type == Statistics.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Statistics readInternal(Class<? extends Statistics> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("answers are only written");
    }

    @Override
    protected void writeInternal(Statistics answer, HttpOutputMessage output) throws IOException {
        var writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        write(answer, writer);
        writer.flush();
    }

    /** Whether the values are amounts of the currency; if not, they are numbers of contracts. */
    static boolean isMoney(Statistics answer) {
        return Indicator.of(answer.indicator()).orElseThrow().needsCurrency();
    }

    /** Whether an observation has a value: an average of nothing has none. */
    static String status(@Nullable String value) {
        return value == null ? MISSING : PROVISIONAL;
    }

    /** The key of a row, as one text; empty where nothing breaks the rows down. */
    static String code(@Nullable Object key) {
        return switch (key) {
            case null -> "";
            case Statistics.PartyKey party -> party.party();
            case Statistics.SectorKey sector -> sector.list() + '/' + sector.version() + '/' + sector.code();
            case Statistics.WordKey word -> word.code();
            case Statistics.GroupKey group -> group.group();
            default -> throw new IllegalArgumentException("a key without a code: " + key);
        };
    }

    /** The name of a key in the reader's language, or null. */
    static @Nullable String name(@Nullable Object key) {
        return switch (key) {
            case null -> null;
            case Statistics.PartyKey party -> party.name();
            case Statistics.SectorKey sector -> sector.name();
            case Statistics.WordKey word -> word.name();
            case Statistics.GroupKey group -> group.name();
            default -> throw new IllegalArgumentException("a key without a name: " + key);
        };
    }
}
