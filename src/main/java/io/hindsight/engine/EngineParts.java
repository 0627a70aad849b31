package io.hindsight.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.Ordered;

/** Puts the parts that each module installs beside those that are there: the engine takes them as whole lists. */
public final class EngineParts {

    /** The order of the first of our plugins: after the starter's own. */
    public static final int FIRST = Ordered.LOWEST_PRECEDENCE - 10;

    private EngineParts() {
    }

    /** The first of all is the outermost. */
    public static void intercept(ProcessEngineConfigurationImpl configuration, CommandInterceptor... interceptors) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
            with(configuration.getCustomPreCommandInterceptorsTxRequired(), interceptors));
    }

    /** Their listeners are called in this order. */
    public static void listen(ProcessEngineConfigurationImpl configuration, BpmnParseListener... listeners) {
        configuration.setCustomPreBPMNParseListeners(with(configuration.getCustomPreBPMNParseListeners(), listeners));
    }

    /** Each stands in for the engine's own of its type. */
    public static void replace(ProcessEngineConfigurationImpl configuration, SessionFactory... sessions) {
        configuration.setCustomSessionFactories(with(configuration.getCustomSessionFactories(), sessions));
    }

    /** What the extension property of a model's element says, if it has one of this name. */
    public static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
            .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
            .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> name.equals(property.attribute("name"))).findFirst())
            .map(property -> property.attribute("value"));
    }

    private static <T> List<T> with(List<T> present, T[] added) {
        List<T> all = new ArrayList<>(present == null ? List.of() : present);
        all.addAll(Arrays.asList(added));
        return all;
    }
}
