package vn.techledger.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Hashes and codes against figures that others computed. */
class ProofVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 6962, and the constants of every Certificate Transparency library. */
    @Test
    void theLeafOfNothing() {
        assertThat(HEX.formatHex(LeafHash.of(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void theLeavesOfTheEightLeafTree() {
        var vectors = vectors("rfc6962-merkle-proofs/derived-ct-eight-leaf-tree.json");
        var inputs = vectors.get("leafInputsHex");
        assertThat(inputs.size()).isEqualTo(8);
        for (int i = 0; i < inputs.size(); i++) {
            assertThat(HEX.formatHex(LeafHash.of(HEX.parseHex(inputs.get(i).asString()))))
                    .isEqualTo(vectors.get("leafHashesHex").get(i).asString());
        }
    }

    /** RFC 4231, test case 6 with its key hashed, as RFC 2104 has it for keys beyond a block. */
    @Test
    void theCodeOfRfc4231() throws Exception {
        var longKey = new byte[131];
        Arrays.fill(longKey, (byte) 0xaa);
        var key = MessageDigest.getInstance("SHA-256").digest(longKey);
        var data = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(StandardCharsets.US_ASCII);
        assertThat(HEX.formatHex(new MacKey(key).mac(data)))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void theCodesOfWycheproof() {
        int checked = 0;
        for (var group : vectors("aead-and-kdf/hmac_sha256_test.json").get("testGroups")) {
            if (group.get("keySize").asInt() != MacKey.BYTES * 8) {
                continue;
            }
            for (var test : group.get("tests")) {
                var code = HEX.formatHex(new MacKey(hex(test, "key")).mac(hex(test, "msg")));
                var expected = test.get("tag").asString();
                assertThat(code.substring(0, expected.length()).equals(expected))
                        .as("test " + test.get("tcId"))
                        .isEqualTo(test.get("result").asString().equals("valid"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void aCodeOfPartsIsThatOfTheWhole() {
        var key = new MacKey(new byte[MacKey.BYTES]);
        assertThat(key.mac(new byte[] {1}, new byte[] {2, 3})).isEqualTo(key.mac(new byte[] {1, 2, 3}));
    }

    @Test
    void aKeyHas32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MacKey(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MacKey(new byte[33]));
    }

    /** Written out by hand from the sentence in {@link AppendCode}. */
    @Test
    void theCodeOfAnAppendIsOverItsIdentifierItsPositionAndItsLeaves() {
        var key = new MacKey(new byte[MacKey.BYTES]);
        var id = UUID.fromString("01900000-0000-7001-8000-00000000000a");
        var leaf = LeafHash.of(new byte[0]);
        var bytes = HEX.parseHex(HEX.formatHex("techledger append 1\n".getBytes(StandardCharsets.US_ASCII))
                + "0190000000007001800000000000000a" + "0000000000000331" + HEX.formatHex(leaf) + HEX.formatHex(leaf));
        assertThat(AppendCode.of(key, id, 817, List.of(leaf, leaf))).isEqualTo(key.mac(bytes));
    }

    private static byte[] hex(JsonNode test, String member) {
        return HEX.parseHex(test.get(member).asString());
    }

    /** Vectors that lie beside the checkout; without them the test says that it was skipped, and which they are. */
    private static JsonNode vectors(String name) {
        var file = Path.of("../../shared/vectors").resolve(name);
        assumeTrue(Files.exists(file), "no vectors beside the checkout: " + name);
        return JsonMapper.shared().readTree(file.toFile());
    }
}
