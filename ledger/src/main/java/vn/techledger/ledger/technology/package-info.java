/** Technologies on offer, research results and assets of intellectual property (công nghệ, kết quả nghiên cứu, tài sản trí tuệ). */
@NullMarked
package vn.techledger.ledger.technology;

import org.jspecify.annotations.NullMarked;
