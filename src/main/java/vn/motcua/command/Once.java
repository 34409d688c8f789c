package vn.motcua.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Makes a thing when it is first asked for, and then gives that one.
final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private final List<T> made = new ArrayList<>(1);

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made.add(make.get());
        }
        return made.getFirst();
    }
}
