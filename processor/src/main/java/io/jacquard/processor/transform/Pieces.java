package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import java.util.ArrayList;
import java.util.List;

/** A sweep as it is written: a body, and the methods that it calls because it would be too long otherwise. */
public record Pieces(Block main, List<Piece> pieces) {
    public Pieces {
        pieces = List.copyOf(pieces);
    }

    /** A sweep that is short enough. */
    public static Pieces whole(Block body) {
        return new Pieces(body, List.of());
    }

    public List<Block> blocks() {
        List<Block> out = new ArrayList<>(List.of(main));
        pieces.forEach(p -> out.add(p.body()));
        return out;
    }
}
