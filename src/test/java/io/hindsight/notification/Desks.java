package io.hindsight.notification;

import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

import io.hindsight.work.OpenWork;

/** Every writer that the application has, wherever it lives, with people and pages by hand. */
final class Desks {

    private static final Set<String> TOLD = Set.of("AppointmentNotices");
    private static final String HELPERS =
        ".*[.](CalendarFiles|CalendarEvents|EventPeople|WeeklyLines|TaskEntries|TaskRelevance|Circles)";
    private static final List<Class<?>> KNOWN = found();

    private Desks() {
    }

    static List<Writer<?>> writers(boolean moving, Object... known) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Stream.of(known).forEach(one -> beans.registerSingleton(one.getClass().getName(), one));
        beans.registerSingleton("jdbc", mock(JdbcClient.class));
        beans.registerSingleton("work", mock(OpenWork.class));
        for (Class<?> type : KNOWN) {
            if (TOLD.contains(type.getSimpleName())) {
                beans.registerSingleton(type.getName(), mock(type,
                    call -> call.getMethod().getName().equals("moves") ? moving : null));
            } else {
                beans.registerBeanDefinition(type.getName(),
                    new RootBeanDefinition(type, AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR, false));
            }
        }
        return beans.getBeansOfType(Writer.class).values().stream().<Writer<?>>map(writer -> writer).toList();
    }

    private static List<Class<?>> found() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Writer.class));
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(HELPERS)));
        TOLD.forEach(name -> scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*[.]" + name))));
        Collection<BeanDefinition> types = scan.findCandidateComponents("io.hindsight");
        return types.stream().<Class<?>>map(type -> ClassUtils.resolveClassName(type.getBeanClassName(), null))
            .toList();
    }
}
