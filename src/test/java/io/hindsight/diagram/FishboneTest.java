package io.hindsight.diagram;

import static io.hindsight.diagram.DiagramSamples.CAPTION;
import static io.hindsight.diagram.DiagramSamples.NASTY;
import static io.hindsight.diagram.DiagramSamples.fishbone;
import static io.hindsight.diagram.DiagramSamples.full;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.hindsight.diagram.FishboneSide.Placed;
import io.hindsight.report.Picture;

class FishboneTest {

    static Stream<Fishbone> anyFishbone() {
        return Stream.of(full(), fishbone(i -> List.of()), fishbone(i -> List.of("Sous-effectif")),
            fishbone(i -> i == 1 ? List.of("x".repeat(4000)) : List.of()), fishbone(i -> List.of(NASTY, "x")),
            fishbone(i -> Collections.nCopies(i % 2 == 0 ? 40 : 1, "Une cause qui se répète, encore et encore")),
            new Fishbone("Un problème très long. ".repeat(170), fishbone(i -> List.of()).bones()));
    }

    @ParameterizedTest
    @MethodSource("anyFishbone")
    void nothing_overlaps_or_is_cut_off(Fishbone fishbone) {
        FishboneLayout layout = FishboneLayout.of(fishbone);
        List<Rectangle2D> boxes = boxes(layout);
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, layout.width(), layout.height());
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(7).allMatch(canvas::contains);
        for (Rectangle2D box : boxes) {
            assertThat(boxes).filteredOn(other -> other != box).noneMatch(box::intersects);
        }
    }

    @ParameterizedTest
    @MethodSource("anyFishbone")
    void neither_bone_nor_spine_runs_through_a_cause(Fishbone fishbone) {
        FishboneLayout layout = FishboneLayout.of(fishbone);
        Line2D spine = new Line2D.Double(0, layout.spine(), layout.head().x(), layout.spine());
        assertThat(causes(layout)).noneMatch(spine::intersects);
        for (Placed bone : layout.bones()) {
            assertThat(causes(layout)).noneMatch(
                new Line2D.Double(bone.jointX(), layout.spine(), bone.endX(), bone.endY())::intersects);
        }
    }

    @Test
    void every_cause_and_the_problem_can_be_read_whole() {
        String writing = Picture.of(FishboneDrawing.draw(full(), CAPTION)).writing();
        assertThat(full().bones()).allSatisfy(bone -> assertThat(bone.causes()).hasSize(8)
            .allSatisfy(cause -> assertThat(writing).contains(cause)));
        assertThat(writing).contains(DiagramSamples.PROBLEM, "Problème", "Environnement");
    }

    @Test
    void what_people_typed_is_text_and_nothing_else() {
        String svg = FishboneDrawing.draw(fishbone(i -> List.of(NASTY)), CAPTION);
        Picture picture = Picture.of(svg);
        assertThat(picture.all("script")).isEmpty();
        assertThat(picture.writing()).contains("<script>alert(1)</script>", "${1+1}", "🔐", "\uFFFD", "مرحبا");
        assertThat(svg).doesNotContain("href", "@import", "url(");
    }

    @Test
    void a_cause_that_is_cut_has_its_whole_text_as_title() {
        String text = "Une cause interminable, que personne ne lira jusqu’au bout. ".repeat(60).strip();
        Picture picture = Picture.of(FishboneDrawing.draw(fishbone(i -> List.of(text)), CAPTION));
        assertThat(picture.all("title")).contains("Titre", text).hasSize(7);
        assertThat(picture.writing()).contains("…");
    }

    @Test
    void a_reader_in_the_dark_and_one_who_cannot_see_are_thought_of() {
        String svg = FishboneDrawing.draw(full(), CAPTION);
        assertThat(svg).contains("(prefers-color-scheme: dark)", "role=\"img\"", "lang=\"fr\"", "<desc id=\"desc\">");
    }

    private static List<Rectangle2D> causes(FishboneLayout layout) {
        return layout.bones().stream().flatMap(bone -> bone.ribs().stream()).map(rib -> rect(rib.label().box()))
            .toList();
    }

    private static List<Rectangle2D> boxes(FishboneLayout layout) {
        return Stream.concat(causes(layout).stream(), Stream.concat(Stream.of(layout.head()),
            layout.bones().stream().map(Placed::name)).map(FishboneTest::rect)).toList();
    }

    private static Rectangle2D rect(Rectangle box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }
}
