/**
 * The made-up agency that newcomers play with, written into an empty database; imports the people,
 * the roster, the calendar, the jobs, the audit trail, the store and the channel's types.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "store", "people", "roster", "calendar", "audit", "jobs"})
@NullMarked
package vn.trucban.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
