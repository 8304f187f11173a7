package vn.trucban.language;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the slots of days, times and durations from the words of time in a draft's scene. */
final class DateSlots {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Draft draft;
  private final Rule rule;
  private final List<Found> days = new ArrayList<>();

  private DateSlots(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
  }

  static void fill(Draft draft) {
    DateSlots slots = new DateSlots(draft);
    Clauses clauses = new Clauses(draft);
    for (Span span : draft.scene().spans()) {
      Found found = span.found();
      if (found != null
          && !draft.explained(span.first())
          && !draft.scene().dayIsOutside(span)
          && clauses.belongs(span)) {
        slots.take(draft.rule().back() ? draft.scene().lookingBack(found) : found);
      }
    }
    slots.atThisHour();
    new DayRoles(draft, slots, slots.days).fill();
  }

  /** Who is there "bây giờ" is there today. */
  private void atThisHour() {
    if (days.isEmpty() && rule.takes("subject") && rule.takes("from")) {
      for (Span span : draft.scene().spans()) {
        boolean now = span.found() != null && span.found().meaning() instanceof Meaning.Now;
        if (now || span.is("THISHOUR") || span.is("SOONORWHEN")) {
          draft.put("from", draft.scene().now().toLocalDate().toString());
          draft.put("to", draft.scene().now().toLocalDate().toString());
        }
      }
    }
  }

  /** Gives an act that names no day the one of another clause. */
  static void lend(Scene other, Draft act) {
    Rule rule = act.rule();
    DateSlots slots = new DateSlots(act);
    boolean wants =
        (rule.manner() == Rule.Manner.ACT || rule.takes("query"))
            && (rule.takes("from") || rule.takes("date"))
            && act.sure()
            && !act.has(slots.daySlot());
    for (Span span : other.spans()) {
      Found found = span.found();
      if (wants && found != null && !other.because(span.first())) {
        Found day = rule.back() ? other.lookingBack(found) : found;
        if (day.meaning() instanceof Meaning.Days) {
          slots.values(day.meaning()).forEach(act::put);
          return;
        }
      }
    }
  }

  /** Whether a rule has no slot for such words, so that they cost nothing. */
  static boolean mayDrop(Rule rule, Found found) {
    return switch (found.meaning()) {
      case Meaning.Days d -> true;
      case Meaning.SeveralDays d -> true;
      case Meaning.PartOfDay p -> true;
      case Meaning.Doubtful d -> true;
      case Meaning.Now n -> true;
      case Meaning.Lasting l -> true;
      case Meaning.At a -> true;
      case Meaning.Before b -> true;
      case Meaning.Impossible i -> true;
    };
  }

  private void take(Found found) {
    switch (found.meaning()) {
      case Meaning.Days d -> days.add(found);
      case Meaning.SeveralDays d -> days.add(found);
      case Meaning.Before before -> before(found, before);
      case Meaning.At at -> time(found, at.time());
      case Meaning.PartOfDay part -> part(found, part.part());
      case Meaning.Lasting lasting -> lasting(found, lasting.minutes());
      case Meaning.Doubtful doubt -> doubtful(found, doubt);
      case Meaning.Impossible no -> impossible(found, no.kind());
      case Meaning.Now now -> draft.explain(found.first(), found.end());
    }
  }

  private void before(Found found, Meaning.Before before) {
    if (rule.takes("due")) {
      draft.put("due", before.day().toString());
      draft.uses(found);
    } else {
      days.add(
          new Found(
              found.first(),
              found.end(),
              Meaning.Days.of(before.day()),
              found.folded(),
              found.mended()));
    }
  }

  private void time(Found found, LocalTime time) {
    if (rule.takes("time") && !draft.has("time")) {
      draft.put("time", CLOCK.format(time));
      draft.uses(found);
    }
  }

  /** "sốt từ đêm" says since when, not which part of the day is meant. */
  private void part(Found found, Part part) {
    boolean since =
        found.first() > 0 && draft.scene().tokens().get(found.first() - 1).folded().equals("tu");
    if (rule.takes("part") && !since) {
      draft.put("part", part.word());
      draft.uses(found);
    }
  }

  private void lasting(Found found, int minutes) {
    for (String slot : List.of("minutes", "minutesLate")) {
      if (rule.takes(slot)) {
        draft.put(slot, Integer.toString(minutes));
        draft.uses(found);
      }
    }
  }

  private void doubtful(Found found, Meaning.Doubtful doubt) {
    switch (doubt.kind()) {
      case DATE -> doubtfulDay(found, doubt);
      case TIME -> doubtfulTime(found, doubt);
      case PART -> {
        if (rule.takes("part")) {
          draft.uses(found);
          draft.doubt("part", doubt.candidates().stream().map(this::values).toList());
        }
      }
    }
  }

  private void doubtfulDay(Found found, Meaning.Doubtful doubt) {
    if (takesDays()) {
      draft.uses(found);
      List<Meaning> best = new ArrayList<>(doubt.candidates());
      // A weekend at the office is rather Saturday and Sunday than Friday.
      best.sort(Comparator.comparing(meaning -> !several(meaning)));
      draft.doubt(daySlot(), best.stream().map(this::values).toList());
    }
  }

  private static boolean several(Meaning meaning) {
    return meaning instanceof Meaning.Days days && !days.from().equals(days.to());
  }

  private void doubtfulTime(Found found, Meaning.Doubtful doubt) {
    if (!rule.takes("time") || draft.has("time")) {
      return;
    }
    Optional<LocalTime> sensible = officeSense(doubt.candidates());
    if (sensible.isPresent()) {
      time(found, sensible.get());
    } else if (!doubt.candidates().isEmpty()
        || List.of("call-in", "late-notice").contains(rule.intent())) {
      draft.uses(found);
      draft.doubt("time", doubt.candidates().stream().map(this::values).toList());
    }
  }

  /** People arrive in the morning and leave in the afternoon. */
  private Optional<LocalTime> officeSense(List<Meaning> candidates) {
    boolean own =
        List.of("check-in", "check-out", "late-notice", "correction-request")
            .contains(rule.intent());
    boolean leaving = rule.intent().equals("check-out");
    if (!own) {
      return Optional.empty();
    }
    Optional<LocalTime> later = Optional.empty();
    for (Meaning candidate : candidates) {
      if (candidate instanceof Meaning.At at) {
        boolean morning = at.time().getHour() >= 5 && at.time().getHour() < 12;
        if (morning && !leaving) {
          return Optional.of(at.time());
        }
        later = at.time().getHour() >= 12 ? Optional.of(at.time()) : later;
      }
    }
    return later;
  }

  private void impossible(Found found, Meaning.Kind kind) {
    boolean taken = kind == Meaning.Kind.DATE ? takesDays() : rule.takes("time");
    if (taken) {
      draft.uses(found);
      draft.doubt(kind == Meaning.Kind.DATE ? daySlot() : "time", List.of());
    }
  }

  Map<String, String> values(Meaning meaning) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (meaning) {
      case Meaning.Days d -> {
        if (rule.takes("from")) {
          values.put("from", d.from().toString());
          values.put("to", d.to().toString());
        } else {
          values.put(daySlot(), d.from().toString());
        }
        d.part().filter(p -> rule.takes("part")).ifPresent(p -> values.put("part", p.word()));
      }
      case Meaning.At at -> values.put("time", CLOCK.format(at.time()));
      case Meaning.PartOfDay part -> values.put("part", part.part().word());
      case Meaning.SeveralDays d -> {}
      case Meaning.Lasting l -> {}
      case Meaning.Before b -> {}
      case Meaning.Doubtful d -> {}
      case Meaning.Impossible i -> {}
      case Meaning.Now n -> {}
    }
    return values;
  }

  boolean takesDays() {
    return rule.takes("from") || rule.takes("date") || rule.takes("due");
  }

  String daySlot() {
    return rule.takes("from") ? "from" : rule.takes("date") ? "date" : "due";
  }
}
