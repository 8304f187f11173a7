@NullMarked
package vn.trucban.attendance;

import org.jspecify.annotations.NullMarked;
