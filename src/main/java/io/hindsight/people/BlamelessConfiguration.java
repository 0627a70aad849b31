package io.hindsight.people;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the words of blame from the files that {@code hindsight.blame.words} names. */
@Configuration(proxyBeanMethods = false)
class BlamelessConfiguration {

    @Bean
    Blameless blameless(
            @Value("${hindsight.blame.words:classpath:blame/en.txt,classpath:blame/fr.txt}") List<Resource> files) {
        return new Blameless(BlameWords.read(files));
    }
}
