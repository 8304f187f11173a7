package vn.trucban.engine;

/** A command with what was named with it: something that may still be done. */
record Act(String intent, Arguments arguments) {}
