package io.hindsight.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a .dmn file says, as far as it has to be like ours.
 *
 * @param ids        of the decisions in it
 * @param timeToLive whether each says how long its history is kept, without which the engine takes none
 * @param policy     the hit policy, with its aggregation
 * @param languages  all expression languages that are named
 * @param strange    elements that no decision table of ours has, which ask for other decisions or hold scripts
 */
record Table(List<String> ids, boolean timeToLive, String policy, List<Column> inputs, List<Column> outputs,
    List<Row> rows, List<String> languages, List<String> strange) {

    private static final List<String> STRANGE = List.of("informationRequirement", "knowledgeRequirement",
        "businessKnowledgeModel", "literalExpression", "invocation", "context", "relation", "list", "import");

    /** An input by its expression, or an output by its name, and its type. */
    record Column(String name, String type) {
    }

    /** A rule: what stands in its cells. */
    record Row(List<String> inputs, List<String> outputs) {
    }

    /**
     * Reads a file that may hold anything: nothing outside of it is read.
     *
     * @throws SAXException when it is no XML, or has a document type
     */
    static Table read(byte[] file) throws SAXException {
        Document all = parsed(file);
        List<Element> decisions = of(all.getElementsByTagNameNS("*", "decision"));
        List<Element> tables = of(all.getElementsByTagNameNS("*", "decisionTable"));
        return new Table(decisions.stream().map(one -> one.getAttribute("id")).toList(),
            decisions.stream().noneMatch(one -> one.getAttributeNS("http://camunda.org/schema/1.0/dmn",
                "historyTimeToLive").isBlank()),
            tables.stream().map(one -> (one.getAttribute("hitPolicy") + " " + one.getAttribute("aggregation")).strip())
                .findFirst().orElse(""),
            of(all.getElementsByTagNameNS("*", "inputExpression")).stream()
                .map(one -> new Column(one.getTextContent().strip(), one.getAttribute("typeRef"))).toList(),
            of(all.getElementsByTagNameNS("*", "output")).stream()
                .map(one -> new Column(one.getAttribute("name"), one.getAttribute("typeRef"))).toList(),
            of(all.getElementsByTagNameNS("*", "rule")).stream().map(Table::row).toList(),
            of(all.getElementsByTagNameNS("*", "*")).stream().map(one -> one.getAttribute("expressionLanguage"))
                .filter(language -> !language.isBlank()).toList(),
            STRANGE.stream().filter(name -> all.getElementsByTagNameNS("*", name).getLength() > 0).toList());
    }

    private static Row row(Element rule) {
        return new Row(cells(rule, "inputEntry"), cells(rule, "outputEntry"));
    }

    private static List<String> cells(Element rule, String kind) {
        return of(rule.getElementsByTagNameNS("*", kind)).stream().map(one -> one.getTextContent().strip()).toList();
    }

    private static List<Element> of(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
            .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.of()).toList();
    }

    private static Document parsed(byte[] file) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
