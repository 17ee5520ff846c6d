package vn.techledger.ledger;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenWriter {
    @Test
    void write() throws Exception {
        var field = StoredFormTest.class.getDeclaredField("SAMPLES");
        field.setAccessible(true);
        for (var e : ((Map<?, ?>) field.get(null)).entrySet()) {
            var file = java.nio.file.Path.of("src/test/resources/stored-form", (String) e.getKey());
            if (!java.nio.file.Files.exists(file)) {
                java.nio.file.Files.write(file, vn.techledger.ledger.shared.EventJson.mapper().writeValueAsBytes(e.getValue()));
                System.out.println("WROTE " + file);
            }
        }
    }
}
