package vn.trucban.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.channel.Button;
import vn.trucban.language.Messages;
import vn.trucban.roster.Place;

/** Places as people read, type and press them. */
final class PlaceWords {

  private static final List<Place> OFFERED = List.of(Place.OFFICE, Place.HOME, Place.FIELD);

  private PlaceWords() {}

  /** {@code Ở cơ quan}. */
  static String name(Messages messages, String language, Place place) {
    return messages.plain(language, "attendance.place-" + word(place));
  }

  /** {@code ở cơ quan}, inside a sentence. */
  static String inside(Messages messages, String language, Place place) {
    return messages.plain(language, "attendance.inside-" + word(place));
  }

  /** The place of the {@code place} slot; empty for the roster's and for what is none. */
  static Optional<Place> ofSlot(String slot) {
    return OFFERED.stream().filter(place -> word(place).equals(slot)).findFirst();
  }

  /** Three buttons that check in; the roster's place comes first and says so. */
  static List<List<Button>> buttons(Messages messages, String language, Optional<Place> planned) {
    return OFFERED.stream()
        .sorted((one, other) -> Boolean.compare(isPlanned(other, planned), isPlanned(one, planned)))
        .map(
            place ->
                List.of(
                    new Button(
                        label(messages, language, place, isPlanned(place, planned)),
                        "#check-in place=" + word(place))))
        .toList();
  }

  private static String label(Messages messages, String language, Place place, boolean isPlanned) {
    String name = name(messages, language, place);
    return isPlanned ? messages.plain(language, "attendance.button-planned", name) : name;
  }

  private static boolean isPlanned(Place place, Optional<Place> planned) {
    return planned.isPresent() && planned.get() == place;
  }

  private static String word(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }
}
