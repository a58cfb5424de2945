package io.jacquard.support;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Arrays for variables of a sweep that stand for one array after another, as those of a loop that makes a new state in each trip. A
 * variable that gets the next one gives back what it has, so that no more arrays are out than there are variables. What a call did
 * not ask for is forgotten when the next begins; after two calls with the same sizes none allocates. For one thread.
 *
 * <p>Where sizes differ from trip to trip, what is kept stays within {@value #SPARE} times what was out at once, or a mebibyte of
 * doubles: the rest is left to the garbage collector, and such a call allocates. A request looks at each free array.
 */
@SuppressWarnings("exports") // JSpecify annotates; nobody needs it at run time
public final class Pool {
    private static final int SPARE = 8;
    private static final long LITTLE = 1L << 17;

    private Object[] free = new Object[4];
    /** For each free array, whether this call has had it. */
    private boolean[] used = new boolean[4];

    private int frees;
    private Object[] out = new Object[4];
    private int outs;
    /** Elements of the arrays that are free, that are out, and that were out at once. */
    private long spare;

    private long busy;
    private long most;
    /** Whether this call has asked for arrays whose rows are made one by one: only then may a row be an array of the pool. */
    private boolean open;

    /** An empty pool. */
    public Pool() {}

    /** Begins a call: all arrays are here again. */
    public void clear() {
        int before = frees;
        frees = 0;
        spare = 0;
        for (int i = 0; i < before; i++) {
            if (used[i]) {
                keep(free[i]);
            }
        }
        for (int i = 0; i < outs; i++) {
            strip(out[i]);
            keep(out[i]);
        }
        if (before > frees) {
            Arrays.fill(free, frees, before, null);
        }
        Arrays.fill(out, 0, outs, null);
        Arrays.fill(used, false);
        outs = 0;
        busy = 0;
        most = 0;
        open = false;
    }

    /**
     * Takes an array back.
     *
     * @param <A> its type
     * @param array the array, which nobody reads any more; null and arrays of others are left alone
     * @return null
     */
    public <A> @Nullable A give(@Nullable A array) {
        for (int i = outs - 1; i >= 0; i--) {
            if (out[i] == array) {
                outs--;
                out[i] = out[outs];
                out[outs] = null;
                if (open && array instanceof Object[] rows) {
                    for (Object row : rows) {
                        give(row);
                    }
                    strip(array);
                }
                busy -= elements(array);
                if (spare + elements(array) <= Math.max(LITTLE, SPARE * most)) {
                    keep(array);
                }
                break;
            }
        }
        return null;
    }

    /** Leaves no row in an array that may have one of the pool's. */
    private void strip(Object array) {
        if (open && array instanceof Object[] rows) {
            Arrays.fill(rows, null);
        }
    }

    private void keep(Object array) {
        if (frees == free.length) {
            free = Arrays.copyOf(free, 2 * frees);
            used = Arrays.copyOf(used, 2 * frees);
        }
        free[frees] = array;
        used[frees++] = true;
        spare += elements(array);
    }

    private Object taken(int i) {
        Object array = free[i];
        spare -= elements(array);
        frees--;
        free[i] = free[frees];
        used[i] = used[frees];
        free[frees] = null;
        return added(array);
    }

    private Object added(Object array) {
        if (outs == out.length) {
            out = Arrays.copyOf(out, 2 * outs);
        }
        out[outs++] = array;
        busy += elements(array);
        most = Math.max(most, busy);
        return array;
    }

    private static long elements(@Nullable Object array) {
        if (array instanceof Object[] rows) {
            long sum = rows.length;
            for (Object row : rows) {
                sum += elements(row);
            }
            return sum;
        }
        return array == null ? 0 : Array.getLength(array);
    }

    /**
     * An array of zeros.
     *
     * @param <A> its type
     * @param type its class
     * @param length how long it is
     * @return an array that nobody else has; of several dimensions, one whose rows are yet to be made
     * @throws NegativeArraySizeException if {@code length} is negative
     */
    public <A> A zeroed(Class<A> type, int length) {
        boolean rows = type.getComponentType().isArray();
        open |= rows;
        for (int i = frees - 1; i >= 0; i--) {
            if (free[i].getClass() == type && Array.getLength(free[i]) == length) {
                Object array = taken(i);
                strip(array);
                return type.cast(rows ? array : zero(array));
            }
        }
        return type.cast(added(Array.newInstance(type.getComponentType(), length)));
    }

    /**
     * An array of zeros.
     *
     * @param <A> its type
     * @param type its class
     * @param length how long it is
     * @param old what its variable has, which goes back first
     * @return an array that nobody else has
     */
    public <A> A zeroed(Class<A> type, int length, @Nullable A old) {
        give(old);
        return zeroed(type, length);
    }

    /**
     * A matrix of zeros.
     *
     * @param <A> its type
     * @param type its class
     * @param rows how many rows it has
     * @param columns how long each is
     * @return a matrix that nobody else has
     * @throws NegativeArraySizeException if a size is negative
     */
    public <A> A zeroed(Class<A> type, int rows, int columns) {
        for (int i = frees - 1; i >= 0; i--) {
            if (free[i].getClass() == type && isMatrix((Object[]) free[i], rows, columns)) {
                return type.cast(zero(taken(i)));
            }
        }
        Class<?> element = type.getComponentType().getComponentType();
        return type.cast(added(Array.newInstance(element, rows, columns)));
    }

    /**
     * A matrix of zeros.
     *
     * @param <A> its type
     * @param type its class
     * @param rows how many rows it has
     * @param columns how long each is
     * @param old what its variable has, which goes back first
     * @return a matrix that nobody else has
     */
    public <A> A zeroed(Class<A> type, int rows, int columns, @Nullable A old) {
        give(old);
        return zeroed(type, rows, columns);
    }

    /**
     * Three dimensions of zeros.
     *
     * @param <A> the type of the array
     * @param type its class
     * @param blocks how many matrices it has
     * @param rows how many rows each has
     * @param columns how long each is
     * @return an array that nobody else has
     * @throws NegativeArraySizeException if a size is negative
     */
    public <A> A zeroed(Class<A> type, int blocks, int rows, int columns) {
        for (int i = frees - 1; i >= 0; i--) {
            if (free[i].getClass() == type && hasSizes((Object[]) free[i], blocks, rows, columns)) {
                return type.cast(zero(taken(i)));
            }
        }
        Class<?> matrix = type.getComponentType();
        Class<?> element = matrix.getComponentType().getComponentType();
        return type.cast(added(Array.newInstance(element, blocks, rows, columns)));
    }

    /**
     * Three dimensions of zeros.
     *
     * @param <A> the type of the array
     * @param type its class
     * @param blocks how many matrices it has
     * @param rows how many rows each has
     * @param columns how long each is
     * @param old what its variable has, which goes back first
     * @return an array that nobody else has
     */
    public <A> A zeroed(Class<A> type, int blocks, int rows, int columns, @Nullable A old) {
        give(old);
        return zeroed(type, blocks, rows, columns);
    }

    /**
     * An array of zeros, shaped like another.
     *
     * @param <A> its type
     * @param like the other array
     * @return an array that nobody else has
     */
    public <A> A zeroedLike(A like) {
        if (open && like instanceof Object[] model) {
            Object[] rows = (Object[]) zeroed(like.getClass(), model.length);
            for (int i = 0; i < rows.length; i++) {
                rows[i] = zeroedLike(model[i]);
            }
            return cast(rows);
        }
        for (int i = frees - 1; i >= 0; i--) {
            if (free[i].getClass() == like.getClass() && Rows.sameShape(free[i], like)) {
                return cast(zero(taken(i)));
            }
        }
        return cast(added(newLike(like)));
    }

    /**
     * An array of zeros, shaped like another.
     *
     * @param <A> its type
     * @param like the other array
     * @param old what its variable has, which goes back first
     * @return an array that nobody else has
     */
    public <A> A zeroedLike(A like, @Nullable A old) {
        give(old);
        return zeroedLike(like);
    }

    private static boolean hasSizes(Object[] array, int blocks, int rows, int columns) {
        if (array.length != blocks) {
            return false;
        }
        for (Object matrix : array) {
            if (matrix == null || !isMatrix((Object[]) matrix, rows, columns)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMatrix(Object[] array, int rows, int columns) {
        if (array.length != rows) {
            return false;
        }
        for (Object row : array) {
            if (row == null || Array.getLength(row) != columns) {
                return false;
            }
        }
        return true;
    }

    private static Object newLike(Object like) {
        return like instanceof Object[] rows
                ? Rows.zerosLike(rows)
                : Array.newInstance(like.getClass().getComponentType(), Array.getLength(like));
    }

    private static Object zero(Object array) {
        if (array instanceof Object[] rows) {
            Rows.clear(rows);
        } else {
            Scratch.clear(array);
        }
        return array;
    }

    @SuppressWarnings("unchecked")
    private static <A> A cast(Object array) {
        return (A) array;
    }
}
