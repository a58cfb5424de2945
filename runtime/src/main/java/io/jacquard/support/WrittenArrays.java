package io.jacquard.support;

import org.jspecify.annotations.Nullable;

/**
 * The arrays that one call writes, by identity: refuses an array that is also another argument. A workspace holds one
 * where rows are written, so that checking them needs neither a pass over all pairs nor an allocation in steady state.
 *
 * <p>A call first adds every array that is written, then checks every array that is only read (those may be shared), then
 * clears the table; a refusal clears it too, so nothing of the caller's is ever kept.
 */
public final class WrittenArrays {
    /** The whole of an argument; its parts are numbered by row, those in blocks of rows by block and row. */
    private static final long WHOLE = -1;

    private static final int NO_BLOCK = -1;

    // Open addressing, a power of two, at most half full. The owners beside the arrays are for messages only.
    private @Nullable Object[] arrays = new Object[16];
    private String[] owners = new String[16];
    private long[] parts = new long[16];
    private int size;

    /** An empty table. */
    public WrittenArrays() {}

    /**
     * Adds an array of one dimension that is written.
     *
     * @param name the argument's name
     * @param array the argument; null passes
     * @throws IllegalArgumentException if it was added before
     */
    public void add(String name, Object array) {
        if (array != null) {
            insert(name, WHOLE, array);
        }
    }

    /**
     * Adds the rows of an array whose rows are written.
     *
     * @param name the argument's name
     * @param rows the argument, of two or three dimensions; null passes, and so do null rows
     * @throws IllegalArgumentException if one of its rows was added before, as another of its own rows too
     */
    public void addRows(String name, Object[] rows) {
        if (rows != null) {
            addRows(name, NO_BLOCK, rows);
        }
    }

    private void addRows(String name, int block, Object[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] instanceof Object[] inner) {
                addRows(name, i, inner);
            } else if (rows[i] != null) {
                insert(name, part(block, i), rows[i]);
            }
        }
    }

    private static long part(int block, int row) {
        return (block + 1L) << 32 | row;
    }

    /**
     * Checks an array of one dimension that is only read.
     *
     * @param name the argument's name
     * @param array the argument; null passes
     * @throws IllegalArgumentException if it was added
     */
    public void check(String name, Object array) {
        if (array != null) {
            slotOfNew(name, WHOLE, array);
        }
    }

    /**
     * Checks the rows of an array that is only read.
     *
     * @param name the argument's name
     * @param rows the argument, of two or three dimensions; null passes, and so do null rows
     * @throws IllegalArgumentException if one of its rows was added
     */
    public void checkRows(String name, Object[] rows) {
        checkRows(name, NO_BLOCK, rows);
    }

    private void checkRows(String name, int block, Object[] rows) {
        for (int i = 0; rows != null && i < rows.length; i++) {
            if (rows[i] instanceof Object[] inner) {
                checkRows(name, i, inner);
            } else if (rows[i] != null) {
                slotOfNew(name, part(block, i), rows[i]);
            }
        }
    }

    /** Forgets every array. */
    public void clear() {
        if (size > 0) {
            java.util.Arrays.fill(arrays, null);
            size = 0;
        }
    }

    private void insert(String name, long part, Object array) {
        if (2 * (size + 1) > arrays.length) {
            grow();
        }
        put(slotOfNew(name, part, array), name, part, array);
        size++;
    }

    private void put(int slot, String name, long part, Object array) {
        arrays[slot] = array;
        owners[slot] = name;
        parts[slot] = part;
    }

    /** The slot where the array would go; refuses one that is there already. */
    private int slotOfNew(String name, long part, Object array) {
        int mask = arrays.length - 1;
        int slot = System.identityHashCode(array) & mask;
        while (arrays[slot] != null) {
            if (arrays[slot] == array) {
                String there = label(owners[slot], parts[slot]);
                clear();
                throw new IllegalArgumentException(label(name, part) + " is the same array as " + there);
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable Object[] oldArrays = arrays;
        String[] oldOwners = owners;
        long[] oldParts = parts;
        arrays = new Object[2 * oldArrays.length];
        owners = new String[2 * oldArrays.length];
        parts = new long[2 * oldArrays.length];
        for (int i = 0; i < oldArrays.length; i++) {
            Object array = oldArrays[i];
            if (array != null) {
                put(slotOfNew(oldOwners[i], oldParts[i], array), oldOwners[i], oldParts[i], array);
            }
        }
    }

    private static String label(String name, long part) {
        if (part == WHOLE) {
            return name;
        }
        long block = (part >> 32) - 1;
        return name + (block < 0 ? "" : "[" + block + "]") + "[" + (int) part + "]";
    }
}
