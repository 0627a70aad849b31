package io.hindsight.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the application of test-run in a java of its own and ends it again. */
final class Start {

    private Start() {
    }

    /** From the start of the java process until it says that the application has started. */
    static long millis(boolean empty) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process java = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            "io.hindsight.TestHindsightApplication", "--server.port=0", "--hindsight.demo.empty=" + empty))
            .redirectErrorStream(true).start();
        try (BufferedReader output = java.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.contains("Started HindsightApplication")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("test-run did not start");
            }
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        } finally {
            java.destroy();
            java.waitFor();
        }
    }
}
