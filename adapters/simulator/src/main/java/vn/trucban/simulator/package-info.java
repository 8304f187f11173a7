/**
 * A chat page in the browser: any number of made-up people talk to the real bot, and its clock can
 * be moved. Imports the channel door, Spring MVC and Jackson only; what it needs to know beyond the
 * door, {@link vn.trucban.simulator.Stage} asks for. Only for demonstration data.
 */
@NullMarked
package vn.trucban.simulator;

import org.jspecify.annotations.NullMarked;
