package vn.techledger.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problems of filters, which come before any controller. */
@Component
public final class ProblemWriter {

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(Sentences sentences, LocaleResolver locales, JsonMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    public void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, 401, "unauthorized");
    }

    public void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 403, "forbidden");
    }

    public void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        write(request, response, 503, "log-unavailable");
    }

    public void badRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 400, "bad-request", "");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        var problem = new Problem(
                Problem.TYPE_PREFIX + code,
                sentences.get("title." + code, locale),
                status,
                sentences.get("detail." + code, locale, arguments),
                null);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
