/**
 * The made-up agency that newcomers play with, written into an empty database; imports the people,
 * the roster, the calendar, the audit trail, the store and the channel's types.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "store", "people", "roster", "calendar", "audit"})
@NullMarked
package vn.trucban.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
