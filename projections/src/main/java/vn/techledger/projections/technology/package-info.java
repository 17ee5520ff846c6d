/** The register of technologies and results, with the inventory of what is digitised (danh mục công nghệ, kết quả nghiên cứu). */
@NullMarked
package vn.techledger.projections.technology;

import org.jspecify.annotations.NullMarked;
