@NullMarked
package vn.trucban.welcome;

import org.jspecify.annotations.NullMarked;
