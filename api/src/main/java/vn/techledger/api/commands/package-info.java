/** Commands over HTTP: recorded once, answered again for ever. */
@NullMarked
package vn.techledger.api.commands;

import org.jspecify.annotations.NullMarked;
