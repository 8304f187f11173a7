/**
 * Typed Vietnamese to intent and slots, dates, and the catalogue of answers; knows no other room
 * and no database.
 */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package vn.trucban.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
