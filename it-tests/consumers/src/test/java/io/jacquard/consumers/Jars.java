package io.jacquard.consumers;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What a user puts on the paths, as this build made it. */
final class Jars {

    static final Path RUNTIME = jar("jacquard.runtime.jar");

    static final Path PROCESSOR = jar("jacquard.processor.jar");

    /** The time that the build writes into archives. */
    static final LocalDateTime TIME =
            OffsetDateTime.parse(System.getProperty("jacquard.timestamp")).toLocalDateTime();

    private Jars() {}

    private static Path jar(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
