package vn.techledger.api.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest {

    private static final String PROBLEM =
            "{\"type\":\"/problems/x\",\"title\":\"No\",\"status\":422,\"detail\":\"%s\"}";

    private final Path folder;
    private final HttpServer server;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String location = "/api/v1/imports/1";
    private String body = "";

    ImportCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("deals.csv"), "a,b\nHồi,2\n");
        Files.writeString(folder.resolve("deals.yaml"), "mapping: 1\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", location);
        }
        var next = answers.remove();
        var bytes = next.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(next.substring(0, 3)), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String status(String state, int rows, int bad, String rest) {
        var json = "200 {\"id\":\"1\",\"state\":\"%s\",\"source\":\"s\",\"rows\":%d,"
                + "\"recorded\":%d,\"alreadyRecorded\":2,\"bad\":%d,"
                + "\"bytesRead\":45,\"bytes\":100,\"rate\":1234%s}";
        return json.formatted(state, rows, rows - bad - 2, bad, rest);
    }

    private int run(Map<String, String> environment, boolean terminal, String... more) {
        var args = Stream.concat(
                Stream.of(
                        "import",
                        folder.resolve("deals.csv").toString(),
                        "--mapping",
                        folder.resolve("deals.yaml").toString(),
                        "--poll-millis",
                        "1"),
                Stream.of(more));
        return Commands.run(
                args.toArray(String[]::new),
                environment,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                terminal);
    }

    private Map<String, String> environment() {
        return Map.of(
                "TECHLEDGER_URL",
                "http://localhost:" + server.getAddress().getPort(),
                "TECHLEDGER_KEY",
                "id.secret",
                "LANG",
                "en_US.UTF-8");
    }

    @Test
    void handsInTheFilesAndFollowsTheImport() {
        answers.addAll(List.of(
                "202 ",
                status("RUNNING", 500, 0, ",\"secondsLeft\":75"),
                "503 {\"detail\":\"restarting\"}",
                status("FINISHED", 1000, 0, ",\"secondsLeft\":null,\"position\":1017")));
        assertThat(run(environment(), true)).isZero();
        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/imports",
                        "GET /api/v1/imports/1",
                        "GET /api/v1/imports/1",
                        "GET /api/v1/imports/1");
        assertThat(headers).containsEntry("authorization", "Bearer id.secret");
        assertThat(headers.get("idempotency-key")).matches("[0-9a-f-]{36}");
        assertThat(headers.get("content-type")).startsWith("multipart/form-data; boundary=techledger-");
        var boundary = headers.get("content-type")
                .substring(headers.get("content-type").indexOf('=') + 1);
        assertThat(body.split("\r\n"))
                .containsExactly(
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"mapping\"; filename=\"mapping.yaml\"",
                        "Content-Type: application/yaml",
                        "",
                        "mapping: 1\n",
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"file\"; filename=\"file.csv\"",
                        "Content-Type: text/csv",
                        "",
                        "a,b\nHồi,2\n",
                        "--" + boundary + "--");
        assertThat(err.toString())
                .startsWith("\r500 rows, 45 %, 1,234 rows/s, 1:15 left\r1,000 rows, 45 %, 1,234 rows/s");
        assertThat(out.toString())
                .isEqualTo(
                        "1,000 rows: 998 recorded, 2 already recorded, 0 bad%nPosition of the log: 1017%n".formatted());
    }

    @Test
    void showsBadRowsAndWhereTheRestIs() {
        var items = IntStream.rangeClosed(1, 25)
                .mapToObj(line -> ("{\"line\":%d,\"column\":\"Tổng\",\"value\":\"a\\u001b\\nb\","
                                + "\"reason\":\"r\",\"text\":\"Not a number.\"}")
                        .formatted(line))
                .collect(Collectors.joining(","));
        answers.addAll(List.of(
                "202 ",
                status("FINISHED", 100, 25, ",\"position\":5"),
                "200 {\"items\":[" + items + "],\"next\":null}"));
        assertThat(run(environment(), false, "--idempotency-key", "again")).isEqualTo(1);
        assertThat(headers).containsEntry("idempotency-key", "again");
        assertThat(requests.getLast()).isEqualTo("GET /api/v1/imports/1/errors");
        assertThat(out.toString())
                .contains("  line 1, Tổng: “a b” Not a number.")
                .contains("  line 20,")
                .doesNotContain("  line 21,")
                .contains("More bad rows: http://localhost:");
        assertThat(err.toString()).doesNotContain("\r").contains("100 rows, 45 %");
    }

    @Test
    void speaksVietnamese() {
        answers.addAll(List.of("202 ", status("FINISHED", 1000, 0, ",\"position\":5")));
        var environment = new HashMap<>(environment());
        environment.put("LANG", "vi_VN.UTF-8");
        assertThat(run(environment, false)).isZero();
        assertThat(out.toString()).contains("1.000 dòng: 998 đã ghi, 2 đã có từ trước, 0 lỗi");
        assertThat(headers).containsEntry("accept-language", "vi");
    }

    @Test
    void aRefusalShowsTheServersSentence() {
        answers.add("422 " + PROBLEM.formatted("The file lacks columns."));
        assertThat(run(environment(), false)).isEqualTo(2);
        assertThat(err.toString()).contains("Refused: The file lacks columns.");
    }

    @Test
    void aFaultOrAForeignAnswerIsAFailure() {
        answers.addAll(List.of("500 oops"));
        assertThat(run(environment(), false)).isEqualTo(3);
        location = "http://example.org/api/v1/imports/1";
        answers.addAll(List.of("202 "));
        assertThat(run(environment(), false)).isEqualTo(3);
        location = "/api/v1/imports/1";
        answers.addAll(List.of("202 ", status("FAILED", 10, 0, "")));
        assertThat(run(environment(), false)).isEqualTo(3);
        assertThat(err.toString()).contains("The import stopped before its end");
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException {
        answers.addAll(List.of("202 ", "503 ", "503 ", "503 ", "503 ", "503 "));
        assertThat(run(environment(), false)).isEqualTo(3);
        assertThat(err.toString()).contains("goes on without this command");
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(run(environment(), false, "--url", "http://localhost:" + free))
                .isEqualTo(3);
        assertThat(err.toString()).contains("cannot be reached").contains("--idempotency-key ");
    }

    @Test
    void wrongUsageReachesNoServer() {
        assertThat(run(Map.of(), false)).isEqualTo(2);
        assertThat(err.toString()).contains("TECHLEDGER_KEY");
        assertThat(run(environment(), false, "--url", "ftp://x")).isEqualTo(2);
        assertThat(run(environment(), false, "--url", "not a url")).isEqualTo(2);
        assertThat(run(
                        environment(),
                        false,
                        "--mapping",
                        folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(Commands.run(new String[] {}, Map.of(), new PrintWriter(out), new PrintWriter(err), false))
                .isEqualTo(2);
        assertThat(requests).isEmpty();
    }

    @Test
    void helpIsInTheLanguageOfTheTerminal() {
        Commands.run(
                new String[] {"import", "--help"},
                Map.of("LC_ALL", "vi_VN.UTF-8"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
        assertThat(out.toString())
                .contains("Gửi một tệp CSV")
                .contains("Ánh xạ (YAML)")
                .contains("Mã thoát");
    }
}
