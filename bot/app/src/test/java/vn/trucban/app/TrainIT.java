package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The run that an AOT cache is made from. */
class TrainIT {

  @Test
  void aTrainingRunTakesInAndAnswersAMessageAndEnds() {
    assertThat(TrucBan.run("train")).isEqualTo(CoreCommand.DONE);
  }
}
