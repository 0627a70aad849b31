package io.hindsight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

import io.hindsight.audit.AuditCommand;

/** Starts Hindsight: the engine, its web applications, the record and its pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Hindsight")
public class HindsightApplication {

    public static void main(String[] args) {
        if (AuditCommand.isAskedFor(args)) {
            System.exit(AuditCommand.run(System.out, args));
        }
        SpringApplication.run(HindsightApplication.class, args);
    }
}
