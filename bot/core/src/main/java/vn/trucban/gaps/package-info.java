/**
 * What people write that the bot does not understand: counted without who wrote it, listed weekly
 * for the administrators, so that the words grow; imports the store, the people and what a list
 * needs.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "store", "jobs", "language", "calendar", "people", "outbox"})
@NullMarked
package vn.trucban.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
