/** Personal data of natural persons over HTTP: disclosed one field at a time, erased by two persons. */
@NullMarked
package vn.techledger.api.personal;

import org.jspecify.annotations.NullMarked;
