package io.hindsight.office;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database which days are working days, so that one view there says how late something is. Written at start,
 * and again when the office’s settings have changed; two nodes write the same.
 */
@Component
class OfficeDays implements InitializingBean {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final JdbcClient jdbc;
    private final OfficeSettings office;
    private final WorkingDays workingDays;

    OfficeDays(JdbcClient jdbc, OfficeSettings office, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.office = office;
        this.workingDays = workingDays;
    }

    /** The days first: whoever finds the office finds its days. */
    @Override
    public void afterPropertiesSet() {
        if (!isWritten()) {
            writeDays();
            jdbc.sql("""
                INSERT INTO office (country, zone, closes) VALUES (:country, :zone, :closes)
                ON CONFLICT (one) DO UPDATE
                SET country = excluded.country, zone = excluded.zone, closes = excluded.closes""")
                .param("country", office.country()).param("zone", office.zone().getId())
                .param("closes", office.closes()).update();
        }
    }

    private boolean isWritten() {
        return jdbc.sql("SELECT country, zone, closes FROM office")
            .query((row, number) -> new OfficeSettings(row.getString("country"),
                ZoneId.of(row.getString("zone")), row.getObject("closes", LocalTime.class)))
            .optional().filter(office::equals).isPresent();
    }

    private void writeDays() {
        Date[] days = FIRST.datesUntil(LAST.plusDays(1)).filter(workingDays::include).map(Date::valueOf)
            .toArray(Date[]::new);
        jdbc.sql("""
            INSERT INTO office_day (day, works, number)
            SELECT day, works.day IS NOT NULL, count(works.day) OVER (ORDER BY day)
            FROM (SELECT day::date FROM generate_series(:first::date, :last::date, '1 day') AS day) AS all_days
            LEFT JOIN unnest(:days) AS works (day) USING (day)
            ORDER BY day
            ON CONFLICT (day) DO UPDATE SET works = excluded.works, number = excluded.number""")
            .param("first", FIRST).param("last", LAST).param("days", days).update();
    }
}
