package io.hindsight.pdf;

import java.io.File;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The typefaces of a report: DejaVu Sans, and for what it cannot show those that are installed on this machine. They
 * are looked for when a text first needs one.
 */
@Component
class Typefaces {

    static final Resource REGULAR = new ClassPathResource("fonts/DejaVuSans.ttf");
    static final Resource BOLD = new ClassPathResource("fonts/DejaVuSans-Bold.ttf");

    /** Of two that show as much, a plain one is better. */
    private static final Comparator<Typeface> PLAINNESS = Comparator
        .<Typeface, Boolean>comparing(face -> !face.name().contains("Sans"))
        .thenComparing(face -> face.name().length()).thenComparing(Typeface::name);

    private final Supplier<BitSet> bundled = SingletonSupplier.of(() -> {
        BitSet characters = Typeface.of(REGULAR).orElseThrow().characters();
        characters.and(Typeface.of(BOLD).orElseThrow().characters());
        return characters;
    });
    private final Supplier<List<Typeface>> others = SingletonSupplier.of(() -> Stream.concat(
        Typeface.of(REGULAR).stream(), installed().filter(Typeface::plain).sorted(PLAINNESS)).toList());

    /** The fewest that show together what DejaVu Sans lacks of this text; nobody may have some characters. */
    List<Typeface> beside(String text) {
        BitSet missing = lackedBy(text);
        List<Typeface> chosen = new ArrayList<>();
        while (!missing.isEmpty()) {
            Optional<Typeface> best = others.get().stream().filter(face -> face.characters().intersects(missing))
                .max(Comparator.comparing(face -> shared(face.characters(), missing)));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get());
            missing.andNot(best.get().characters());
        }
        return chosen;
    }

    /** The characters that DejaVu Sans cannot show, of those that are to be seen. */
    BitSet lackedBy(String text) {
        BitSet missing = new BitSet();
        text.codePoints().filter(Typefaces::isSeen).forEach(missing::set);
        missing.andNot(bundled.get());
        return missing;
    }

    private static Stream<Typeface> installed() {
        return new FontFileFinder().find().stream().map(File::new)
            .filter(file -> file.getName().toLowerCase().matches(".*\\.tt[fc]"))
            .map(FileSystemResource::new).flatMap(file -> Typeface.of(file).stream());
    }

    private static int shared(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character) && switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
