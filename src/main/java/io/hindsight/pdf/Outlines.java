package io.hindsight.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.hindsight.diagram.TextStyle;

/**
 * Draws the text of a picture where the PDF's own drawing cannot: in scripts that DejaVu Sans does not have, or that
 * run from right to left. Java sets it with HarfBuzz, so that every script is joined and ordered as it should be.
 */
@Component
class Outlines {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");
    private static final String[] STEPS = {"M", "L", "Q", "C", "Z"};

    private final Map<Resource, Font> fonts = new ConcurrentHashMap<>();
    private final Typefaces typefaces;

    Outlines(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** @param beside the typefaces for what DejaVu Sans lacks */
    String draw(String svg, List<Typeface> beside) {
        Document picture = Jsoup.parse(svg, "", Parser.xmlParser());
        picture.outputSettings().prettyPrint(false);
        picture.select("text").stream().filter(text -> needsHelp(text.text())).forEach(text -> replace(text, beside));
        return picture.outerHtml();
    }

    private boolean needsHelp(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) || !typefaces.lackedBy(text).isEmpty();
    }

    private void replace(Element text, List<Typeface> beside) {
        boolean fromTheRight = text.attr("direction").equals("rtl");
        TextLayout layout =
            layout(text.text(), TextStyle.valueOf(text.className().toUpperCase(Locale.ROOT)), fromTheRight, beside);
        double share = fromTheRight ? 1 : text.attr("text-anchor").equals("middle") ? 0.5 : 0;
        AffineTransform place = AffineTransform.getTranslateInstance(
            Double.parseDouble(text.attr("x")) - share * layout.getAdvance(), Double.parseDouble(text.attr("y")));
        text.replaceWith(new Element("path").addClass(text.className()).addClass("drawn").attr("d",
            path(layout.getOutline(place).getPathIterator(null))));
    }

    private TextLayout layout(String text, TextStyle face, boolean fromTheRight, List<Typeface> beside) {
        List<Font> all = Stream.concat(Stream.of(face.bold() ? Typefaces.BOLD : Typefaces.REGULAR),
            beside.stream().map(Typeface::source)).map(
                source -> fonts.computeIfAbsent(source, Outlines::read)
                    .deriveFont(face.bold() && source != Typefaces.BOLD ? Font.BOLD : Font.PLAIN, (float) face.size()))
            .toList();
        AttributedString said = new AttributedString(text);
        said.addAttribute(TextAttribute.RUN_DIRECTION, fromTheRight);
        for (MatchResult character : CHARACTER.matcher(text).results().toList()) {
            String seen = UNSEEN.matcher(character.group()).replaceAll("");
            said.addAttribute(TextAttribute.FONT, all.stream().filter(font -> font.canDisplayUpTo(seen) < 0).findFirst()
                .orElse(all.get(0)), character.start(), character.end());
        }
        return new TextLayout(said.getIterator(), EXACT);
    }

    private static Font read(Resource source) {
        try (InputStream file = source.getInputStream()) {
            return Font.createFonts(file)[0];
        } catch (IOException | FontFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String path(PathIterator outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int step = outline.currentSegment(points);
            path.append(STEPS[step]);
            for (int i = 0; i < List.of(2, 2, 4, 6, 0).get(step); i++) {
                path.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", points[i]));
            }
        }
        return path.toString();
    }
}
