package vn.motcua.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A [ChaosProxy] of its own process, for rigs: `ChaosRig LISTEN TARGET`, both ports on loopback, LISTEN 0 for any.
/// Says
/// `ok PORT`, then answers each command on standard input with one line, `ok UP DOWN CONNECTIONS REPLAYS` or `no`. Ends
/// with `quit` or the end of input.
///
/// ```
/// fine                        all as it should be, and listening
/// cut up N | cut down N       close each connection after N bytes; -1 for never
/// hard on | off               cuts are resets
/// delay MILLIS                before each chunk
/// rate BYTES                  a second
/// swallow up | down | both | off
/// replay on | off
/// refuse | listen | reset | counts | quit
/// ```
public final class ChaosRig {

    private final ChaosProxy proxy;

    ChaosRig(ChaosProxy proxy) {
        this.proxy = proxy;
    }

    public static void main(String[] ports) throws IOException {
        try (var proxy = new ChaosProxy(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            System.out.println("ok " + proxy.port());
            new ChaosRig(proxy).obey(in, System.out);
        }
    }

    void obey(BufferedReader in, PrintStream out) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            out.println(answer(line.strip().split(" +", -1)));
            out.flush();
        }
    }

    private String answer(String[] words) throws IOException {
        try {
            if (!isDone(words)) {
                proxy.weather(next(proxy.weather(), words));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return "no";
        }
        var counts = proxy.counts();
        return "ok %d %d %d %d".formatted(counts.up(), counts.down(), counts.connections(), counts.replays());
    }

    private boolean isDone(String[] words) throws IOException {
        switch (words[0]) {
            case "refuse" -> proxy.refuse();
            case "listen" -> proxy.listen();
            case "reset" -> proxy.reset();
            case "counts" -> {}
            case "fine" -> {
                proxy.weather(Weather.FINE);
                proxy.listen();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Weather next(Weather now, String[] words) {
        return switch (words[0] + (words[0].equals("cut") ? " " + words[1] : "")) {
            case "cut up" -> now.cutUp(Long.parseLong(words[2]));
            case "cut down" -> now.cutDown(Long.parseLong(words[2]));
            case "hard" -> now.hard(isOn(words[1]));
            case "delay" -> now.delay(Long.parseLong(words[1]));
            case "rate" -> now.rate(Long.parseLong(words[1]));
            case "replay" -> now.replay(isOn(words[1]));
            case "swallow" ->
                switch (words[1]) {
                    case "up" -> now.swallow(true, false);
                    case "down" -> now.swallow(false, true);
                    case "both" -> now.swallow(true, true);
                    default -> now.swallow(isOn(words[1]), false);
                };
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
