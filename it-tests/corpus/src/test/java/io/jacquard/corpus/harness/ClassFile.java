package io.jacquard.corpus.harness;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** As much of a class file as is needed to say how long its methods are; libraries read instructions, not this number. */
public final class ClassFile {
    private final DataInputStream in;
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private ClassFile(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** The bytes of code of each method, by name and descriptor. */
    public static Map<String, Integer> methodSizes(byte[] bytes) {
        ClassFile file = new ClassFile(bytes);
        try {
            file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.sizes;
    }

    private void read() throws IOException {
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("not a class file");
        }
        in.readInt();
        constants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members();
        members();
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // A long or double counts twice.
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant with tag " + tag);
            }
        }
    }

    /** Fields, then methods, which have the same shape. */
    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            String member = text() + text();
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                String name = text();
                int length = in.readInt();
                if (name.equals("Code")) {
                    in.readInt();
                    sizes.put(member, in.readInt());
                    in.skipNBytes(length - 8L);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }

    private String text() throws IOException {
        return texts.get(in.readUnsignedShort());
    }
}
