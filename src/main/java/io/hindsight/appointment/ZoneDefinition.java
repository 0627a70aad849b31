package io.hindsight.appointment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar has to know of a time zone: the changes of its clocks before and after a moment, and by which rule
 * they come each year. It is Java's own knowledge; the definitions that ical4j brings go back to 1891, in seconds, and
 * Outlook refuses them.
 */
final class ZoneDefinition {

    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {
    }

    static VTimeZone of(ZoneId zone, Instant moment) {
        ZoneRules rules = zone.getRules();
        List<Observance> observances = Stream
            .of(rules.previousTransition(moment.plusNanos(1)), rules.nextTransition(moment))
            .filter(change -> change != null && change.getDateTimeBefore().isAfter(EVER))
            .map(change -> observance(rules, change)).toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(
            observances.isEmpty() ? List.of(fixed(rules.getOffset(moment))) : observances));
    }

    private static Observance fixed(ZoneOffset offset) {
        return new Standard(new PropertyList(List.of(
            new DtStart<>(EVER), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        Optional<ZoneOffsetTransitionRule> rule = rule(rules, change);
        LocalDateTime onset = rule.map(yearly -> yearly.createTransition(change.getDateTimeBefore().getYear() - 1))
            .orElse(change).getDateTimeBefore();
        List<Property> properties = new ArrayList<>(List.of(new DtStart<>(onset),
            new TzOffsetFrom(change.getOffsetBefore()), new TzOffsetTo(change.getOffsetAfter())));
        rule.map(ZoneDefinition::yearly).map(RRule::new).ifPresent(properties::add);
        PropertyList list = new PropertyList(properties);
        return rules.isDaylightSavings(change.getInstant()) ? new Daylight(list) : new Standard(list);
    }

    /** Empty when the change comes by no rule, as where governments decide each year, or by one that spans months. */
    private static Optional<ZoneOffsetTransitionRule> rule(ZoneRules rules, ZoneOffsetTransition change) {
        LocalDateTime before = change.getDateTimeBefore();
        return rules.getTransitionRules().stream()
            .filter(rule -> rule.createTransition(before.getYear()).equals(change)
                && before.getDayOfWeek() == rule.getDayOfWeek() && !rule.isMidnightEndOfDay()
                && rule.getDayOfMonthIndicator() + 6 <= rule.getMonth().maxLength())
            .findFirst();
    }

    private static String yearly(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        String day = day(rule.getDayOfWeek());
        if (from == -1 || from + 6 == rule.getMonth().maxLength()) {
            return month + ";BYDAY=-1" + day;
        }
        return from % 7 == 1 ? month + ";BYDAY=" + (from / 7 + 1) + day
            : month + ";BYDAY=" + day + ";BYMONTHDAY=" + days(from);
    }

    private static String days(int from) {
        return String.join(",", IntStream.range(from, from + 7).mapToObj(String::valueOf).toList());
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
