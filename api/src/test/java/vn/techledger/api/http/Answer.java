package vn.techledger.api.http;

import java.net.http.HttpHeaders;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server said. */
record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode json() {
        return JSON.readTree(text);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The identifier of what a command made. */
    String id() {
        return json().path("id").asString();
    }

    /** The position that the answer shows or that the command was recorded at. */
    long position() {
        return Long.parseLong(header("Ledger-Position"));
    }

    /** The text at a JSON pointer. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    Answer is(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** Checks that this is a problem of the type, told in a sentence. */
    Answer isProblem(int expected, String type) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("/type")).as(text).isEqualTo("/problems/" + type);
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).as("a sentence").isNotBlank().matches("(?s).*[.:…!)].*");
        assertThat(header("Content-Language")).isIn("en", "vi");
        return this;
    }

    /** Checks that the problem names the member and the code. */
    Answer names(String pointer, String code) {
        assertThat(faults()).as(text).contains(pointer + " " + code);
        json().path("errors")
                .forEach(fault -> assertThat(fault.path("detail").asString()).isNotBlank());
        return this;
    }

    private Stream<String> faults() {
        return json().path("errors")
                .valueStream()
                .map(fault -> fault.path("pointer").asString() + " "
                        + fault.path("code").asString());
    }
}
