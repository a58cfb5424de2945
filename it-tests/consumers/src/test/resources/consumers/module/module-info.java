module consumer {
    requires io.jacquard;
}
