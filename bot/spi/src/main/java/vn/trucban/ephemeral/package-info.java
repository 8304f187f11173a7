/**
 * The door to short-lived state: counters, marks and rate limits that may all be lost at any moment
 * without losing or repeating a record. Imports the JDK and JSpecify only.
 */
@NullMarked
package vn.trucban.ephemeral;

import org.jspecify.annotations.NullMarked;
