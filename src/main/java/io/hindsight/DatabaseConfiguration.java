package io.hindsight;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Knows what PostgreSQL's own codes mean: by the standard's alone, a lock that is waited for too long is no conflict.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    SQLExceptionTranslator postgresCodes(DataSource dataSource) {
        return new SQLErrorCodeSQLExceptionTranslator(dataSource);
    }
}
