/** The testkit's contracts, tried on the reference implementations. */
@NullMarked
package vn.trucban.testkit;

import org.jspecify.annotations.NullMarked;
