package vn.techledger.ledger.bulk.startimport;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.bulk.event.ImportStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.imported;
import static vn.techledger.ledger.testing.Samples.person;

class StartImportTest {

    @Test
    void startsAnImportOfAnyFileAsOftenAsItIsHandedIn() {
        var command = new StartImport(imported(1), "register-2024", SHA256, 1234, SHA256, person(1));
        var fact = new ImportStarted(imported(1), "register-2024", SHA256, 1234, SHA256, person(1));
        assertThat(command.decide()).containsExactly(fact);
        assertThat(command.decide()).containsExactly(fact);
    }
}
