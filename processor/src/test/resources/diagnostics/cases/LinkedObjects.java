import io.jacquard.Checkpoint;
import io.jacquard.Differentiable;

final class LinkedObjects {
    private final Model own = new Model();

    @Differentiable
    static double all(double x, double[] v, Model model) {
        double s = model.open(x, 2) + model.partly(2, x);
//                                                    ^ PassiveParameter
        return s * model.partly(x, model.size());
    }

    @Differentiable
    static double bare(double x, Model model) {
        return x * model.bare(x);
//                            ^ ActiveEscapes
    }

    @Differentiable
    static double hidden(double x, Model model) {
        return model.hidden(x);
//                         ^ UnsupportedCall
    }

    @Differentiable
    static double kinds(double x, ModelKind kind) {
        double s = kind.open(x, x);
//                          ^ UnsupportedCall
        return s + kind.partly(x, 1);
    }

    @Differentiable
    static double changed(double[] x, Model model) {
        double s = 0;
        for (int i = 0; i < model.size(); i++) {
            model.load(i);
//                    ^ MutableState
            s += model.tabled(x);
        }
        return s;
    }

    @Differentiable
    static double unchanged(double x, Model model) {
        model.load(1);
        return model.open(x, x);
    }

    @Differentiable
    static double again(double x, Model model) {
        double s = x;
        for (@Checkpoint(every = 2) int i = 0; i < 9; i++) {
//           ^ Checkpoint
            s = model.open(s, x);
        }
        model.load(0);
        return s;
    }

    @Differentiable
    double field(double x) {
        return own.open(x, x) + this.own.bare(x);
//                                            ^ ActiveEscapes
    }

    @Differentiable
    static double created(double x) {
        return new Model().open(x, x);
//                             ^ UnsupportedCall
    }

    @Differentiable
    static double edited(double[] x, Model model, Editor editor) {
        double s = model.tabled(x);
        editor.edit(model);
//                 ^ MutableState
        return s;
    }

    static final class Editor {
        void edit(Model model) {
            model.table[0]++;
        }
    }
}
