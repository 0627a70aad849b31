package io.hindsight.planversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.planversion.PlanVersion.Heading;
import io.hindsight.planversion.PlanVersion.Section;

/** The sections of each version. A version keeps what it says anew; the rest is as the versions before have left it. */
@Repository
public class Sections {

    private final JdbcClient jdbc;

    Sections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sections of this version by their numbers, in that order. */
    public Map<String, Section> at(long version) {
        Map<String, Section> sections = new LinkedHashMap<>();
        jdbc.sql("""
            SELECT number, title, phase, owner, text
            FROM (SELECT DISTINCT ON (number) * FROM plan_section WHERE version <= ? ORDER BY number, version DESC) latest
            WHERE kind <> 'remove'
            ORDER BY string_to_array(number, '.')::integer[]""").param(version).query(Rows.as(Section.class)).list()
            .forEach(section -> sections.put(section.number(), section));
        return sections;
    }

    /** What a version that came as a file has changed; none for the first version. */
    List<PlanChange> imported(long version) {
        return jdbc.sql("""
            SELECT row_number() OVER (ORDER BY string_to_array(number, '.')::integer[]) AS number, kind, title AS section,
                text, 'imported' AS reason, number AS target, phase, owner, NULL AS lessons
            FROM plan_section WHERE version = ? AND version <> (SELECT min(id) FROM plan_version)""").param(version)
            .query(Rows.as(PlanChange.class)).list();
    }

    Heading heading(long version) {
        return jdbc.sql("SELECT title, language FROM plan_heading WHERE version <= ? ORDER BY version DESC LIMIT 1")
            .param(version).query(Rows.as(Heading.class)).single();
    }

    /** Whether no version has a section yet. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM plan_section)").query(Boolean.class).single();
    }

    List<String> everUsed() {
        return jdbc.sql("SELECT DISTINCT number FROM plan_section").query(String.class).list();
    }

    /**
     * Keeps what a version does to one section.
     *
     * @param change its number in the draft; null when there is no draft
     */
    public void write(long version, String kind, @Nullable Integer change, Section section) {
        jdbc.sql("""
            INSERT INTO plan_section (version, number, kind, change, title, phase, owner, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(version, section.number(), kind, change, section.title(), section.phase(), section.owner(),
                section.text())
            .update();
    }

    public void write(long version, Heading heading) {
        jdbc.sql("INSERT INTO plan_heading (version, title, language) VALUES (?, ?, ?)")
            .params(version, heading.title(), heading.language()).update();
    }
}
