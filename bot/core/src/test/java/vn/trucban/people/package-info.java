@NullMarked
package vn.trucban.people;

import org.jspecify.annotations.NullMarked;
