package vn.trucban.jobs;

/**
 * A recurring job that need not wait for its turn: it also runs, on this node, whenever it rings
 * its bell. Its turns are for what a crash or another node left, so its runs may overlap.
 */
public interface WokenJob extends RecurringJob {

  /** Gets the bell when the bot starts; ringing it is cheap, and one run may answer many rings. */
  void takeBell(Runnable bell);
}
