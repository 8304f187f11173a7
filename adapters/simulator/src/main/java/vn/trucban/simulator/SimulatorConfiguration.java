package vn.trucban.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.channel.InboundSink;

/**
 * The simulator's beans. The application imports this class only together with the demonstration
 * data, and supplies a {@link Stage}, the {@link InboundSink}, the simulated {@link Clock} and
 * {@link SimulatorHosts}.
 */
@Configuration(proxyBeanMethods = false)
public class SimulatorConfiguration {

  /**
   * Names under which the page may be opened besides {@code localhost} and bare addresses.
   *
   * @param names lower case, without port; for instance the host of the public URL
   */
  public record SimulatorHosts(Set<String> names) {
    public SimulatorHosts {
      names = Set.copyOf(names);
    }
  }

  @Bean
  SimulatorChannel simulatorChannel(Clock clock) {
    return new SimulatorChannel(clock);
  }

  @Bean
  Watch simulatorWatch(SimulatorChannel channel, Stage stage) {
    return new Watch(channel, stage);
  }

  @Bean
  Streams simulatorStreams(SimulatorChannel channel, Watch watch) {
    return new Streams(channel, watch, json());
  }

  @Bean
  SimulatorController simulatorController(
      SimulatorChannel channel,
      InboundSink sink,
      Stage stage,
      Streams streams,
      Watch watch,
      SimulatorHosts hosts) {
    return new SimulatorController(
        new Play(channel, sink, stage),
        watch,
        streams,
        new SimulatorController.Room(channel.chats(), stage, new Visitors(hosts.names())),
        json());
  }

  /** Reads acts and writes views; its own, so that no setting of the application changes them. */
  static JsonMapper json() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }
}
