package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import io.jacquard.processor.transform.Pieces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names pieces in the order in which a reader meets them. */
final class Numbering extends Rewriter {
    private final String sweep;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final List<Piece> named = new ArrayList<>();
    private final Set<String> taken;
    private int loops;
    private int parts;

    private Numbering(String sweep, List<Piece> pieces, Set<String> taken) {
        this.sweep = sweep;
        this.taken = taken;
        pieces.forEach(p -> this.pieces.put(p.name(), p));
    }

    /** With names around those that are taken, to which it adds its own. */
    static Pieces of(String sweep, Pieces pieces, Set<String> taken) {
        Numbering numbering = new Numbering(sweep, pieces.pieces(), taken);
        Block main = numbering.block(pieces.main());
        return new Pieces(main, numbering.named);
    }

    private String name(boolean loop) {
        String name;
        do {
            name = sweep + (loop ? "Loop" + ++loops : "Part" + ++parts);
        } while (!taken.add(name));
        return name;
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        Callee callee = s.call().callee();
        Piece piece = pieces.get(callee.name());
        if (piece == null) {
            return List.of(s);
        }
        Callee renamed = new Callee("", name(piece.loop()), callee.parameters(), callee.result());
        int at = named.size();
        Block body = block(piece.body());
        named.add(at, new Piece(renamed, piece.parameters(), body, piece.result(), piece.loop()));
        return List.of(new Invoke(
                s.id(), s.results(), new Call(renamed, s.call().args(), s.call().site())));
    }
}
