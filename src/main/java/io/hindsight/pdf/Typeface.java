package io.hindsight.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A TrueType font that may be embedded.
 *
 * @param plain      neither bold or thin nor slanted
 * @param characters what it can show
 */
record Typeface(Resource source, String name, boolean plain, BitSet characters) {

    private static final int LAST_CHARACTER = 0x3FFFF;
    private static final int ITALIC = 0x1;

    /**
     * The font of a file, or the first of a collection; empty when it is damaged, has no outlines or must not be
     * embedded.
     */
    static Optional<Typeface> of(Resource source) {
        try {
            return isCollection(source) ? first(source) : single(source);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    boolean isCollection() {
        return isCollection(source);
    }

    private static Optional<Typeface> single(Resource source) throws IOException {
        try (RandomAccessRead file =
            source instanceof FileSystemResource ? new RandomAccessReadBufferedFile(source.getFile())
                : RandomAccessReadBuffer.createBufferFromStream(source.getInputStream());
                TrueTypeFont font = new TTFParser().parse(file)) {
            return read(source, font);
        }
    }

    private static Optional<Typeface> first(Resource source) throws IOException {
        try (TrueTypeCollection collection = new TrueTypeCollection(source.getFile())) {
            List<Typeface> faces = new ArrayList<>();
            collection.processAllFonts(font -> read(source, font).ifPresent(faces::add));
            return faces.stream().findFirst();
        }
    }

    private static boolean isCollection(Resource source) {
        return source.getFilename().toLowerCase().endsWith(".ttc");
    }

    private static Optional<Typeface> read(Resource source, TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable style = font.getOS2Windows();
        if (style == null || font.getGlyph() == null || !mayBeEmbedded(style.getFsType())) {
            return Optional.empty();
        }
        boolean plain = style.getWeightClass() >= 300 && style.getWeightClass() <= 500
            && (style.getFsSelection() & ITALIC) == 0;
        return Optional.of(new Typeface(source, font.getName(), plain, characters(font.getUnicodeCmapLookup())));
    }

    private static boolean mayBeEmbedded(int type) {
        return (type & 0xF) != OS2WindowsMetricsTable.FSTYPE_RESTRICTED
            && (type & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
    }

    private static BitSet characters(CmapLookup lookup) {
        BitSet characters = new BitSet();
        for (int character = 0; character <= LAST_CHARACTER; character++) {
            if (lookup.getGlyphId(character) != 0) {
                characters.set(character);
            }
        }
        return characters;
    }
}
