package io.jacquard.gradbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The program that the benchmark starts: requests on standard input, answers on standard output, a line each. */
public final class GradBench {
    private static final String WARMUP = "--warmup=";

    private GradBench() {}

    /**
     * Answers until the input ends.
     *
     * @param args {@code --warmup=n}: how many runs go before those that are timed, 1 by default
     */
    public static void main(String[] args) throws IOException {
        int warmups = 1;
        for (String arg : args) {
            if (!arg.matches(WARMUP + "\\d{1,6}")) {
                System.err.println("unknown argument " + arg + "; there is only " + WARMUP + "n");
                System.exit(2);
            }
            warmups = Integer.parseInt(arg.substring(WARMUP.length()));
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // Whatever else prints, a library perhaps, must not come between the answers.
            System.setOut(System.err);
            serve(System.in, out, new Session(warmups));
        }
    }

    /** Answers each line, at once. */
    static void serve(InputStream in, OutputStream out, Session session) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int length = 0;
        int end = in.read(buffer, 0, buffer.length);
        int scanned = 0;
        while (end > 0) {
            length += end;
            int start = 0;
            for (; scanned < length; scanned++) {
                if (buffer[scanned] == '\n') {
                    answer(Arrays.copyOfRange(buffer, start, scanned), out, session);
                    start = scanned + 1;
                }
            }
            System.arraycopy(buffer, start, buffer, 0, length - start);
            length -= start;
            scanned = length;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.multiplyExact(2, length));
            }
            end = in.read(buffer, length, buffer.length - length);
        }
        answer(Arrays.copyOf(buffer, length), out, session);
    }

    private static void answer(byte[] line, OutputStream out, Session session) throws IOException {
        if (line.length > 0) {
            out.write(session.answer(line));
            out.flush();
        }
    }
}
