package vn.techledger.api.problems;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.NoSuchMessageException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the {@code type} of a problem leads: its title in every language. */
@Hidden
@RestController
class ProblemTypes {

    private final Sentences sentences;

    ProblemTypes(Sentences sentences) {
        this.sentences = sentences;
    }

    @GetMapping("/problems/{code}")
    Map<String, String> describe(@PathVariable String code) {
        var titles = new LinkedHashMap<String, String>();
        titles.put("type", Problem.TYPE_PREFIX + code);
        for (var locale : Sentences.LANGUAGES) {
            titles.put(locale.getLanguage(), title(code, locale));
        }
        return titles;
    }

    private String title(String code, Locale locale) {
        try {
            return sentences.get("title." + code, locale);
        } catch (NoSuchMessageException aReason) {
            try {
                return sentences.get("reason." + code, locale, "…");
            } catch (NoSuchMessageException noProblemOfOurs) {
                throw RefusedRequest.notFound(code);
            }
        }
    }
}
