/** The main class, the wiring and the command line; imports everything, imported by nothing. */
@NullMarked
package vn.trucban.app;

import org.jspecify.annotations.NullMarked;
