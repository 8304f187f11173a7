@NullMarked
package vn.trucban.calendar;

import org.jspecify.annotations.NullMarked;
