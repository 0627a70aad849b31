package io.hindsight.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG as an XML parser reads it. */
public record Picture(Document document) {

    public static Picture of(String svg) {
        try {
            return new Picture(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(svg, malformed);
        }
    }

    public List<String> all(String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    /** What can be read in it, one line after the other. */
    public String writing() {
        return all("text").stream().collect(Collectors.joining(" "));
    }
}
