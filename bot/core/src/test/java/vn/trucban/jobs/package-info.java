@NullMarked
package vn.trucban.jobs;

import org.jspecify.annotations.NullMarked;
