package io.hindsight.office;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whose clock a person means by what stands behind a time of day: {@code UTC}, {@code CET}, {@code +01:00},
 * {@code UTC-5}.
 *
 * @param place where clocks show this at one season only; null for an offset, which is meant as it stands
 */
record NamedClock(ZoneOffset offset, @Nullable ZoneId place) {

    private static final Set<String> UNIVERSAL = Set.of("Z", "UTC", "GMT");
    private static final Map<String, NamedClock> SEASONS =
        Map.ofEntries(season("WET", 0, "Europe/Lisbon"), season("WEST", 1, "Europe/Lisbon"),
            season("CET", 1, "Europe/Paris"), season("CEST", 2, "Europe/Paris"), season("EET", 2, "Europe/Athens"),
            season("EEST", 3, "Europe/Athens"), season("BST", 1, "Europe/London"),
            season("EST", -5, "America/New_York"), season("EDT", -4, "America/New_York"),
            season("PST", -8, "America/Los_Angeles"), season("PDT", -7, "America/Los_Angeles"));
    private static final int WESTERNMOST = -12 * 3600;
    private static final int EASTERNMOST = 14 * 3600;

    /** Empty where it is not one clock: {@code 08:00-09:00} may be a span of time, {@code CST} is on two continents. */
    static Optional<NamedClock> read(@Nullable String name, @Nullable String offset) {
        String known = name == null ? "" : name.toUpperCase(Locale.ROOT);
        if (offset == null) {
            return UNIVERSAL.contains(known) ? Optional.of(new NamedClock(ZoneOffset.UTC, null))
                : Optional.ofNullable(SEASONS.get(known));
        }
        boolean isClear = known.isEmpty() ? offset.startsWith("+") : UNIVERSAL.contains(known);
        return isClear ? offset(offset).map(read -> new NamedClock(read, null)) : Optional.empty();
    }

    /** The offsets that may be meant at this time: two where clocks show another season then. */
    List<ZoneOffset> at(LocalDateTime local, ZoneId office) {
        if (place == null || shows(local, place) || shows(local, office)) {
            return List.of(offset);
        }
        return Stream.concat(Stream.of(offset), place.getRules().getValidOffsets(local).stream()).toList();
    }

    private boolean shows(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).contains(offset);
    }

    private static Optional<ZoneOffset> offset(String written) {
        try {
            String ascii = written.replace('\u2212', '-');
            ZoneOffset read = ZoneOffset.of(ascii.replaceFirst("^(.)(\\d)(?=:|$)", "$10$2"));
            return Optional.of(read).filter(
                one -> one.getTotalSeconds() >= WESTERNMOST && one.getTotalSeconds() <= EASTERNMOST);
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    private static Map.Entry<String, NamedClock> season(String name, int hours, String place) {
        return Map.entry(name, new NamedClock(ZoneOffset.ofHours(hours), ZoneId.of(place)));
    }
}
