package vn.techledger.api.publications;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** An inspection report as CSV (RFC 4180): a record for each quoted figure, with what it was compared at in each. */
@Component
class InspectionCsv extends AbstractHttpMessageConverter<ShownInspection> {

    static final String CSV = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "representation",
            "origin",
            "position",
            "indicator",
            "definition",
            "period",
            "by",
            "key",
            "crossKey",
            "value",
            "vintage",
            "publication",
            "quotedOn",
            "verdict",
            "publishedValue",
            "publishedVintage",
            "publishedIn",
            "publishedOn",
            "publishedDefinition",
            "quotedFrom",
            "replacedOn",
            "absolute",
            "relative",
            "definitionAgrees",
            "vintageAgrees",
            "publicationAgrees",
            "sentence");

    InspectionCsv() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(CSV));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ShownInspection.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected ShownInspection readInternal(Class<? extends ShownInspection> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("answers are only written");
    }

    @Override
    protected void writeInternal(ShownInspection answer, HttpOutputMessage output) throws IOException {
        var writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        write(answer, writer);
        writer.flush();
    }

    static void write(ShownInspection answer, Writer to) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(COLUMNS);
        for (var figure : answer.figures()) {
            csv.writeRecord(line(answer, figure));
        }
        csv.flush();
    }

    private static List<@Nullable String> line(ShownInspection answer, ShownInspection.ShownFigure figure) {
        var published = figure.published();
        var from = figure.quotedFrom();
        var line = new ArrayList<@Nullable String>(COLUMNS.size());
        line.add(Integer.toString(answer.representation()));
        line.add(answer.knownAt().origin());
        line.add(Long.toString(answer.knownAt().position()));
        line.add(figure.indicator());
        line.add(text(figure.definition()));
        line.add(figure.period());
        line.add(figure.by());
        line.add(figure.key());
        line.add(figure.crossKey());
        line.add(figure.value());
        line.add(figure.vintage());
        line.add(figure.publication());
        line.add(figure.quotedOn());
        line.add(figure.verdict());
        line.add(published == null ? null : published.value());
        line.add(published == null ? null : published.vintage());
        line.add(published == null ? null : published.publication());
        line.add(published == null ? null : published.releasedOn());
        line.add(published == null ? null : Integer.toString(published.definition()));
        line.add(from == null ? null : from.publication());
        line.add(figure.replacedOn());
        line.add(figure.absolute());
        line.add(figure.relative());
        line.add(text(figure.definitionAgrees()));
        line.add(text(figure.vintageAgrees()));
        line.add(text(figure.publicationAgrees()));
        line.add(figure.sentence());
        return line;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
