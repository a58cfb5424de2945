package io.jacquard.support;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments. Each names the argument, and the size that it has beside the one that it should have; each is made
 * before anything of the caller's is touched.
 */
public final class Checks {
    private Checks() {}

    /**
     * Refuses null.
     *
     * @param name the argument's name
     * @param argument the argument
     * @param <T> its type
     * @return the argument
     * @throws NullPointerException if it is null
     */
    public static <T> T present(String name, T argument) {
        if (argument == null) {
            throw new NullPointerException(name + " is null");
        }
        return argument;
    }

    /**
     * Refuses an object of a subclass, whose methods may be others than those that were differentiated.
     *
     * @param name the argument's name
     * @param argument the argument
     * @param type the class of which it must be
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is of a subclass
     */
    public static void exactly(String name, Object argument, Class<?> type) {
        Class<?> actual = present(name, argument).getClass();
        if (actual != type) {
            throw new IllegalArgumentException(name + " is a " + actual.getName() + ", which may override methods of "
                    + type.getName() + ", and derivatives are of the methods of " + type.getName());
        }
    }

    /**
     * Refuses an object of another class, where the type of the parameter cannot say which it has to be.
     *
     * @param name the argument's name
     * @param argument the argument
     * @param type the class of which it must be, or of a subclass
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is of another class
     */
    public static void instance(String name, Object argument, Class<?> type) {
        if (!type.isInstance(present(name, argument))) {
            throw new IllegalArgumentException(name + " is a "
                    + argument.getClass().getName() + ", and derivatives are of the methods of " + type.getName());
        }
    }

    /**
     * Refuses null and null rows, of whatever depth.
     *
     * @param name the argument's name
     * @param rows the argument
     * @throws NullPointerException if it or one of its rows is null
     */
    public static void presentRows(String name, Object[] rows) {
        present(name, rows);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == null) {
                throw new NullPointerException(name + "[" + i + "] is null");
            }
            if (rows[i] instanceof Object[] inner && hasNull(inner)) {
                // The name is put together only for the message: this runs in lean forms.
                presentRows(name + "[" + i + "]", inner);
            }
        }
    }

    private static boolean hasNull(Object[] rows) {
        boolean found = false;
        for (Object row : rows) {
            found |= row == null || row instanceof Object[] inner && hasNull(inner);
        }
        return found;
    }

    /**
     * Refuses another length.
     *
     * @param name the argument's name
     * @param array the argument
     * @param expected its length
     */
    public static void length(String name, double[] array, int expected) {
        if (present(name, array).length != expected) {
            throw new IllegalArgumentException(name + " has length " + array.length + ", expected " + expected);
        }
    }

    /**
     * Refuses another length than that of an argument that it belongs to.
     *
     * @param name the argument's name
     * @param array the argument
     * @param likeName the name of the other
     * @param like the other
     */
    public static void shape(String name, double[] array, String likeName, double[] like) {
        present(likeName, like);
        if (present(name, array).length != like.length) {
            throw new IllegalArgumentException(
                    name + " has length " + array.length + ", expected " + like.length + " as " + likeName);
        }
    }

    /**
     * Refuses another number or other lengths of rows than those of an argument that it belongs to.
     *
     * @param name the argument's name
     * @param array the argument
     * @param likeName the name of the other
     * @param like the other; rows may differ in length
     */
    public static void shape(String name, double[][] array, String likeName, double[][] like) {
        present(likeName, like);
        if (present(name, array).length != like.length) {
            throw new IllegalArgumentException(
                    name + " has " + array.length + " rows, expected " + like.length + " as " + likeName);
        }
        for (int i = 0; i < like.length; i++) {
            // Names of rows are put together only for the message: this runs in lean forms.
            if (array[i] == null || like[i] == null || array[i].length != like[i].length) {
                shape(name + "[" + i + "]", array[i], likeName + "[" + i + "]", like[i]);
            }
        }
    }

    /**
     * Refuses another length than that of an argument that it belongs to, and that may be missing: then it is missing too.
     *
     * @param name the argument's name
     * @param array the argument
     * @param likeName the name of the other
     * @param like the other, or null
     */
    public static void shapeIfPresent(String name, double[] array, String likeName, double[] like) {
        if (like != null) {
            shape(name, array, likeName, like);
        } else if (array != null) {
            throw new IllegalArgumentException(name + " is there, and " + likeName + " is null");
        }
    }

    /**
     * Refuses another length.
     *
     * @param name the argument's name
     * @param array the argument, an array of whatever element type
     * @param expected its length
     */
    public static void length(String name, Object array, int expected) {
        int length = Array.getLength(present(name, array));
        if (length != expected) {
            throw new IllegalArgumentException(name + " has length " + length + ", expected " + expected);
        }
    }

    /**
     * Refuses another number or other lengths of rows than those of an argument that it belongs to, and that may be missing: then it is
     * missing too.
     *
     * @param name the argument's name
     * @param array the argument
     * @param likeName the name of the other
     * @param like the other, or null; rows may differ in length
     */
    public static void shapeIfPresent(String name, double[][] array, String likeName, double[][] like) {
        if (like != null) {
            shape(name, array, likeName, like);
        } else if (array != null) {
            throw new IllegalArgumentException(name + " is there, and " + likeName + " is null");
        }
    }

    /**
     * Refuses another shape than that of an argument that it belongs to.
     *
     * @param name the argument's name
     * @param array the argument, an array of whatever element type and depth
     * @param likeName the name of the other
     * @param like the other, of the same type
     */
    public static void shape(String name, Object array, String likeName, Object like) {
        int expected = Array.getLength(present(likeName, like));
        int length = Array.getLength(present(name, array));
        boolean rows = like instanceof Object[];
        if (length != expected) {
            String found = rows ? " has " + length + " rows" : " has length " + length;
            throw new IllegalArgumentException(name + found + ", expected " + expected + " as " + likeName);
        }
        for (int i = 0; rows && i < length; i++) {
            Object row = ((Object[]) array)[i];
            Object other = ((Object[]) like)[i];
            // Names of rows are put together only for the message: this runs in lean forms.
            if (row == null || other == null || !Rows.sameShape(row, other)) {
                shape(name + "[" + i + "]", row, likeName + "[" + i + "]", other);
            }
        }
    }

    /**
     * Refuses a matrix of another shape, or one that holds a row twice: one that cannot be written.
     *
     * @param name the argument's name
     * @param matrix the argument
     * @param rows its number of rows
     * @param columns the length of each row
     */
    public static void matrix(String name, double[][] matrix, int rows, int columns) {
        count(name, "rows", present(name, matrix).length, rows);
        for (int i = 0; i < rows; i++) {
            double[] row = matrix[i];
            if (row == null || row.length != columns) {
                length(name + "[" + i + "]", row, columns);
            }
        }
        if (isRepeated(matrix)) {
            new WrittenArrays().addRows(name, matrix); // says which
        }
    }

    /** Whether an array is there twice: not each against each other one, as a Jacobian may have thousands, and in few bytes for each. */
    private static int places(int arrays) {
        return 4 * Math.max(1, Integer.highestOneBit(arrays));
    }

    /**
     * What {@link #matrix} allocates for a while.
     *
     * @param rows how many rows the matrix has
     * @return a number of bytes, references of four each
     */
    public static long bytesToCheck(int rows) {
        return 4L * places(rows);
    }

    private static boolean isRepeated(Object[] arrays) {
        @Nullable Object[] table = new Object[places(arrays.length)];
        for (Object array : arrays) {
            int slot = System.identityHashCode(array) & (table.length - 1);
            while (table[slot] != null) {
                if (table[slot] == array) {
                    return true;
                }
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = array;
        }
        return false;
    }

    /**
     * Refuses another number of something.
     *
     * @param name the argument's name
     * @param things what is counted, in the plural
     * @param actual how many there are
     * @param expected how many there should be
     */
    public static void count(String name, String things, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException(name + " has " + actual + " " + things + ", expected " + expected);
        }
    }

    /**
     * Refuses one array for two arguments of which one is written. For arrays whose rows are written see {@link
     * WrittenArrays}.
     *
     * @param name the name of the argument that is written
     * @param array that argument; null passes
     * @param otherName the name of the other
     * @param other the other; null passes
     */
    public static void distinct(String name, Object array, String otherName, Object other) {
        if (array == other && array != null) {
            throw new IllegalArgumentException(name + " is the same array as " + otherName);
        }
    }
}
