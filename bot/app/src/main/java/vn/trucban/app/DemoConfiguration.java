package vn.trucban.app;

import java.time.ZoneId;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.trucban.channel.InboundSink;
import vn.trucban.demo.DemoAgency;
import vn.trucban.engine.Commands;
import vn.trucban.jobs.Jobs;
import vn.trucban.language.Interpreter;
import vn.trucban.outbox.Dispatch;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Directory;
import vn.trucban.people.Enrolment;
import vn.trucban.simulator.SimulatorConfiguration;
import vn.trucban.store.Transactions;

/** The demonstration: made-up people, the simulator's view of them, and a clock that is moved. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

  @Bean
  @Primary
  Watching watching(@Qualifier("engine") InboundSink engine, Interpreter interpreter, ZoneId zone) {
    return new Watching(engine, interpreter, zone);
  }

  /** The made-up agency, put in before anything works in the background. */
  @Bean
  DemoAgency.Outcome demoAgencyFilled(DemoAgency agency) {
    return agency.fill();
  }

  @Bean
  DemoCodes demoCodes(Directory directory, Enrolment enrolment, Transactions transactions) {
    return new DemoCodes(directory, enrolment, transactions);
  }

  @Bean
  DemoStage.Inside demoInside(
      Watching watching, Outbox outbox, Commands commands, Jobs jobs, Dispatch dispatch) {
    return new DemoStage.Inside(watching, outbox, commands, jobs, dispatch);
  }

  @Bean
  DemoStage demoStage(
      Directory directory,
      DemoCodes codes,
      DemoStage.Inside inside,
      MovableClock clock,
      ZoneId zone) {
    return new DemoStage(new DemoStage.People(directory, codes), inside, clock, zone);
  }

  /** The page also opens under the name that the outside uses. */
  @Bean
  SimulatorConfiguration.SimulatorHosts simulatorHosts(Configured configured) {
    return new SimulatorConfiguration.SimulatorHosts(
        configured.publicUrl().map(url -> Set.of(url.getHost())).orElseGet(Set::of));
  }
}
