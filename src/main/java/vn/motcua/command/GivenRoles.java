package vn.motcua.command;

import java.util.Iterator;
import vn.motcua.counter.Acting;

/// The words that an option for a role takes.
final class GivenRoles implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Acting.Role.GIVEN.stream().map(Enum::name).iterator();
    }
}
