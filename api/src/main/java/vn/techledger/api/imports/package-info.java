/** Import of CSV files: mappings, reading, jobs and their state (nhập dữ liệu từ tệp). */
@NullMarked
package vn.techledger.api.imports;

import org.jspecify.annotations.NullMarked;
