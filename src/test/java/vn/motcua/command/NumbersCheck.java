package vn.motcua.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Holds what a desk has against the numbers that a witness saw.
final class NumbersCheck {

    private NumbersCheck() {}

    /// What is wrong when the data are held against the numbers that were seen; empty if nothing is.
    static List<String> wrong(Program program, List<String> witnessed) throws IOException {
        var stored = program.stored();
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        witnessed.stream().filter(number -> !seen.add(number)).forEach(number -> wrong.add("reported twice " + number));
        var there = new TreeSet<String>();
        stored.stream().filter(number -> !there.add(number)).forEach(number -> wrong.add("stored twice " + number));
        seen.stream().filter(number -> !there.contains(number)).forEach(number -> wrong.add("lost " + number));
        Stream.concat(seen.stream(), there.stream())
                .filter(number -> !number.matches(".*-Q1\\d{3}"))
                .forEach(number -> wrong.add("not in lane 1 " + number));
        var verify = program.run("verify");
        if (verify.exit() != 0 || !verify.out().contains("\"sound\":true")) {
            wrong.add("verify: exit " + verify.exit() + " " + verify.out() + verify.err());
        }
        return wrong;
    }
}
