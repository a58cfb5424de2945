/** A subclass, which may override what its superclass calls. */
class ModelKind extends Model {}
