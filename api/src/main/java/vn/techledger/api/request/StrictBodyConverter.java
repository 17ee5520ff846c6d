package vn.techledger.api.request;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Reads the JSON bodies of requests with {@link StrictJson}, up to a limit. Answers are none of its business. */
public final class StrictBodyConverter implements HttpMessageConverter<Object> {

    private final int limit;

    /** @param limit largest body in bytes */
    public StrictBodyConverter(long limit) {
        this.limit = Math.toIntExact(limit);
    }

    /** Takes every body of ours, whatever its type: no other converter, less strict, shall see one. */
    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.getName().startsWith("vn.techledger.");
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(Class<? extends Object> type, HttpInputMessage request) throws IOException {
        var content = request.getHeaders().getContentType();
        if (content == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(content)) {
            throw new NotJsonContent(String.valueOf(content));
        }
        if (request.getHeaders().getContentLength() > limit) {
            throw new BodyTooLarge(limit);
        }
        var body = request.getBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new BodyTooLarge(limit);
        }
        return StrictJson.read(body, type);
    }

    @Override
    public void write(Object answer, @Nullable MediaType mediaType, HttpOutputMessage response) {
        throw new UnsupportedOperationException("reads only");
    }
}
