package vn.motcua.command;

/// The one entry point.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.err.println(args.length);
    }
}
