package io.hindsight.office;

import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and when the organisation works, which decides what a working day is.
 *
 * @param country ISO 3166 code, for the public holidays
 * @param zone    the office's time zone
 * @param closes  the hour at which a due day ends
 */
@ConfigurationProperties("hindsight.office")
record OfficeSettings(
    @DefaultValue("FR") String country,
    @DefaultValue("Europe/Paris") ZoneId zone,
    @DefaultValue("18:00") LocalTime closes) {
}
