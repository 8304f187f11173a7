@NullMarked
package vn.trucban.app;

import org.jspecify.annotations.NullMarked;
