package io.hindsight.pdf;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import io.hindsight.analysis.Analysis;
import io.hindsight.diagram.Diagrams;
import io.hindsight.record.PostMortemRecord;

/** The record as a PDF. The diagrams are the only things that it loads. */
@Component
class ReportPdf {

    private static final String PICTURE = "picture";
    /** A sign-off is told to many readers of a few languages. */
    private static final int KEPT = 4;
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final Set<FSFontUseCase> BESIDE = EnumSet.of(FSFontUseCase.FALLBACK_PRE);

    private record Svg(String text) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /** @param pictures by the address that the page names them by */
    private record Page(String html, Map<String, String> pictures) {
    }

    private final ConcurrentLruCache<Page, byte[]> latest = new ConcurrentLruCache<>(KEPT, this::print);
    private final ReportWriter writer;
    private final Diagrams diagrams;
    private final Typefaces typefaces;
    private final Outlines outlines;

    ReportPdf(ReportWriter writer, Diagrams diagrams, Typefaces typefaces, Outlines outlines) {
        this.writer = writer;
        this.diagrams = diagrams;
        this.typefaces = typefaces;
        this.outlines = outlines;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** One after the other, since it takes memory; what is the same as a moment ago is not made again. */
    synchronized byte[] of(PostMortemRecord record, Locale language) {
        return latest.get(new Page(writer.html(record, language), pictures(record.analysis(), language)));
    }

    private byte[] print(Page page) {
        List<Typeface> beside = typefaces.beside(page.html + page.pictures.values());
        Map<String, String> pictures = new HashMap<>(page.pictures);
        pictures.replaceAll((name, picture) -> outlines.draw(picture, beside));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            PdfRendererBuilder pdf = new PdfRendererBuilder();
            pdf.withW3cDocument(
                new W3CDom().namespaceAware(false).fromJsoup(PrintLayout.of(page.html, PICTURE, page.pictures)), null);
            pdf.usePdfUaAccessibility(true);
            pdf.withProducer("Hindsight");
            pdf.useSVGDrawer(drawer);
            pdf.useFont(() -> open(Typefaces.REGULAR), "DejaVu Sans", 400, FontStyle.NORMAL, true, EVERYWHERE);
            pdf.useFont(() -> open(Typefaces.BOLD), "DejaVu Sans", 700, FontStyle.NORMAL, true, EVERYWHERE);
            for (Typeface other : beside) {
                useBeside(pdf, other);
            }
            pdf.useReplacementText("\uFFFD");
            pdf.useUnicodeBidiSplitter(WritingDirection::new);
            pdf.useUnicodeBidiReorderer(new ArabicForms());
            pdf.useUriResolver((base, address) -> pictures.containsKey(address) ? address : null);
            pdf.useExternalResourceAccessControl((address, kind) -> pictures.containsKey(address),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            pdf.useProtocolsStreamImplementation(address -> new Svg(requireNonNull(pictures.get(address))), PICTURE);
            pdf.toStream(file);
            pdf.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }

    private Map<String, String> pictures(@Nullable Analysis analysis, Locale language) {
        Map<String, String> pictures = new HashMap<>();
        if (analysis != null) {
            pictures.put(PICTURE + ":whys.svg", diagrams.whys(analysis, language));
            pictures.put(PICTURE + ":ishikawa.svg", diagrams.ishikawa(analysis, language));
        }
        return pictures;
    }

    private static void useBeside(PdfRendererBuilder pdf, Typeface other) throws IOException {
        if (other.isCollection()) {
            pdf.useFont(other.source().getFile(), other.name(), 400, FontStyle.NORMAL, true, BESIDE);
        } else {
            pdf.useFont(() -> open(other.source()), other.name(), 400, FontStyle.NORMAL, true, BESIDE);
        }
    }

    private static InputStream open(Resource font) {
        try {
            return font.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
