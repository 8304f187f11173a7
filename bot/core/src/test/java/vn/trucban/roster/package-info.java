@NullMarked
package vn.trucban.roster;

import org.jspecify.annotations.NullMarked;
