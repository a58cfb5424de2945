package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Facts about the machine, without its name or the names of its folders. */
final class Machine {
    private final double loadAtFirst =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    String facts(String compiler) {
        Table table = new Table("machine", "");
        table.row(List.of("measured", LocalDate.now(ZoneOffset.UTC).toString()));
        table.row(List.of("processor", processor()));
        table.row(List.of(
                "cores, memory for Java",
                Runtime.getRuntime().availableProcessors() + ", "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB"));
        table.row(List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.version")));
        table.row(List.of(
                "Java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " ("
                        + System.getProperty("java.vendor") + ")"));
        table.row(List.of("C compiler", compiler));
        table.row(List.of(
                "load before the first measurement",
                loadAtFirst < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", loadAtFirst)));
        return table.toString();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
