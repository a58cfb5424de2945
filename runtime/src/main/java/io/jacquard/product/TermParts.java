package io.jacquard.product;

import java.util.Arrays;

/** Where a term stands, and what is there: one part or several. */
final class TermParts {
    private static final int INDEPENDENT = 0;
    private static final int ROW = 1;
    private static final int BEGIN = 2;
    private static final int LENGTH = 3;
    private static final int AT = 4;
    private static final int PASSIVE = 5;
    private static final int FIELDS = 6;

    private int[] places;
    /** Arrays of {@code double} or of {@code float}. */
    private Object[] vectors;

    private int size;

    TermParts() {
        this(new int[2 * FIELDS], new Object[2], 0);
    }

    private TermParts(int[] places, Object[] vectors, int size) {
        this.places = places;
        this.vectors = vectors;
        this.size = size;
    }

    /** {@code passive}: whether the vector is the same at all points. */
    void add(int independent, int row, int begin, int length, Object vector, int at, boolean passive) {
        if (size == vectors.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            vectors = Arrays.copyOf(vectors, 2 * size);
        }
        int place = size * FIELDS;
        places[place + INDEPENDENT] = independent;
        places[place + ROW] = row;
        places[place + BEGIN] = begin;
        places[place + LENGTH] = length;
        places[place + AT] = at;
        places[place + PASSIVE] = passive ? 1 : 0;
        vectors[size++] = vector;
    }

    void clear() {
        size = 0;
    }

    TermParts copy() {
        return new TermParts(Arrays.copyOf(places, size * FIELDS), Arrays.copyOf(vectors, size), size);
    }

    int size() {
        return size;
    }

    int independent(int part) {
        return places[part * FIELDS + INDEPENDENT];
    }

    int row(int part) {
        return places[part * FIELDS + ROW];
    }

    int begin(int part) {
        return places[part * FIELDS + BEGIN];
    }

    int length(int part) {
        return places[part * FIELDS + LENGTH];
    }

    int at(int part) {
        return places[part * FIELDS + AT];
    }

    /** Whether all vectors are the same at all points. */
    boolean isPassive() {
        boolean passive = true;
        for (int i = 0; i < size; i++) {
            passive &= isPassive(i);
        }
        return passive;
    }

    boolean isPassive(int part) {
        return places[part * FIELDS + PASSIVE] == 1;
    }

    Object vector(int part) {
        return vectors[part];
    }

    /** Whether another term has the same vectors, of the same lengths, in the same independents. */
    boolean isLike(TermParts other) {
        boolean like = size == other.size;
        for (int i = 0; like && i < size; i++) {
            like = vectors[i] == other.vectors[i]
                    && independent(i) == other.independent(i)
                    && length(i) == other.length(i)
                    && at(i) == other.at(i);
        }
        return like;
    }
}
