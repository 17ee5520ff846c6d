package vn.techledger.projections.readmodel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTest {

    @Test
    void dropsMarksAndCase() {
        assertThat(FoldedText.of("ĐƯỜNG Sắt Lạng Sơn")).isEqualTo("duong sat lang son");
        assertThat(FoldedText.of("e\u0302\u0301")).isEqualTo("e");
    }

    @Test
    void readsNothingAsAWildcard() {
        assertThat(FoldedText.anywhere("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }
}
