package vn.trucban.engine;

/**
 * Does one command. Being a bean registers it. Runs inside the message's transaction and touches
 * nothing but the database; a thrown exception undoes what it wrote and gets the person an apology.
 */
public interface CommandHandler {

  CommandSpec spec();

  /** Does the command for a speaker who may ask for it. */
  Reply handle(Turn turn, Arguments arguments);
}
