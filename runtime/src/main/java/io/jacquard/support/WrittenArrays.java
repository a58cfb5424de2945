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
    private static final int NO_ROW = -1;

    // Open addressing, a power of two, at most half full. The owners beside the arrays are for messages only.
    private @Nullable Object[] arrays = new Object[16];
    private String[] owners = new String[16];
    private int[] rowNumbers = new int[16];
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
            insert(name, NO_ROW, array);
        }
    }

    /**
     * Adds the rows of an array whose rows are written.
     *
     * @param name the argument's name
     * @param rows the argument; null passes, and so do null rows
     * @throws IllegalArgumentException if one of its rows was added before, as another of its own rows too
     */
    public void addRows(String name, Object[] rows) {
        if (rows != null) {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] != null) {
                    insert(name, i, rows[i]);
                }
            }
        }
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
            slotOfNew(name, NO_ROW, array);
        }
    }

    /**
     * Checks the rows of an array that is only read.
     *
     * @param name the argument's name
     * @param rows the argument; null passes, and so do null rows
     * @throws IllegalArgumentException if one of its rows was added
     */
    public void checkRows(String name, Object[] rows) {
        if (rows != null) {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] != null) {
                    slotOfNew(name, i, rows[i]);
                }
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

    private void insert(String name, int row, Object array) {
        if (2 * (size + 1) > arrays.length) {
            grow();
        }
        put(slotOfNew(name, row, array), name, row, array);
        size++;
    }

    private void put(int slot, String name, int row, Object array) {
        arrays[slot] = array;
        owners[slot] = name;
        rowNumbers[slot] = row;
    }

    /** The slot where the array would go; refuses one that is there already. */
    private int slotOfNew(String name, int row, Object array) {
        int mask = arrays.length - 1;
        int slot = System.identityHashCode(array) & mask;
        while (arrays[slot] != null) {
            if (arrays[slot] == array) {
                String there = label(owners[slot], rowNumbers[slot]);
                clear();
                throw new IllegalArgumentException(label(name, row) + " is the same array as " + there);
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable Object[] oldArrays = arrays;
        String[] oldOwners = owners;
        int[] oldRowNumbers = rowNumbers;
        arrays = new Object[2 * oldArrays.length];
        owners = new String[2 * oldArrays.length];
        rowNumbers = new int[2 * oldArrays.length];
        for (int i = 0; i < oldArrays.length; i++) {
            Object array = oldArrays[i];
            if (array != null) {
                put(slotOfNew(oldOwners[i], oldRowNumbers[i], array), oldOwners[i], oldRowNumbers[i], array);
            }
        }
    }

    private static String label(String name, int row) {
        return row == NO_ROW ? name : name + "[" + row + "]";
    }
}
