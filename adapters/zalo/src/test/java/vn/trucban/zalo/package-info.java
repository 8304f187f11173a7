@NullMarked
package vn.trucban.zalo;

import org.jspecify.annotations.NullMarked;
