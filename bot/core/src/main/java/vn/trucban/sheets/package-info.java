/**
 * Tables in and out: reads and writes Excel and CSV files, names every fault by row and column.
 * Imports no other room.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.trucban.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
