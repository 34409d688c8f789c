package vn.motcua.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A TCP proxy on loopback whose [Weather] is changed while it runs; by itself it is a [ChaosRig].
public final class ChaosProxy implements AutoCloseable {

    private static final int CHUNK = 8 * 1024;
    private static final int LONGEST_REPLAY = 4 * 1024 * 1024;
    private static final int REPLAY_MILLIS = 10_000;

    private final int target;
    private final int port;
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong replays = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FINE;
    private @Nullable Door door;

    private record Door(ServerSocket socket, Thread keeper) {}

    /// @param port to listen on; 0 for any free one
    /// @param target the server's port on loopback
    public ChaosProxy(int port, int target) throws IOException {
        this.target = target;
        var first = bound(port);
        this.port = first.getLocalPort();
        this.door = admit(first);
    }

    public int port() {
        return port;
    }

    public void weather(Weather next) {
        weather = next;
    }

    public Weather weather() {
        return weather;
    }

    public Counts counts() {
        return new Counts(up.get(), down.get(), connections.get(), replays.get());
    }

    /// New connections are refused, as if no program listened there. Open ones go on.
    public synchronized void refuse() throws IOException {
        var was = door;
        door = null;
        if (was != null) {
            was.socket().close();
            closed(was.keeper());
        }
    }

    /// The system goes on accepting for as long as a thread stands in `accept`.
    private static void closed(Thread keeper) throws IOException {
        try {
            keeper.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// Listens again after [#refuse].
    public synchronized void listen() throws IOException {
        if (door == null) {
            door = admit(bound(port));
        }
    }

    /// Every open connection is reset on both sides, now.
    public void reset() {
        open.forEach(socket -> end(socket, true));
    }

    @Override
    public void close() throws IOException {
        refuse();
        reset();
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private Door admit(ServerSocket socket) {
        return new Door(socket, Thread.startVirtualThread(() -> {
            try (socket) {
                while (true) {
                    connect(socket.accept());
                }
            } catch (IOException _) {
                // refuse() closed it
            }
        }));
    }

    private void connect(Socket client) {
        connections.incrementAndGet();
        open.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            new Line(client, server).start();
        } catch (IOException _) {
            end(client, true);
        }
    }

    private void end(Socket socket, boolean hard) {
        open.remove(socket);
        try (socket) {
            if (hard) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException _) {
            // the other thread of the line was quicker
        }
    }

    /// One connection and what it has asked since its last answer.
    private final class Line {
        private final Socket client;
        private final Socket server;
        private final ByteArrayOutputStream asked = new ByteArrayOutputStream();
        private final AtomicInteger finished = new AtomicInteger();
        private final AtomicBoolean ended = new AtomicBoolean();

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void start() {
            Thread.startVirtualThread(() -> pump(client, server, true));
            Thread.startVirtualThread(() -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean upward) {
            var chunk = new byte[CHUNK];
            long passed = 0;
            try {
                var in = from.getInputStream();
                for (int length = in.read(chunk, 0, room()); length >= 0; length = in.read(chunk, 0, room())) {
                    if (!upward) {
                        replay();
                    }
                    passed = pass(chunk, length, passed, to, upward);
                }
                finish(to, upward);
            } catch (IOException | InterruptedException _) {
                end(true); // reset by one side: the other hears the same
            }
        }

        /// @return how many bytes this connection has passed this way
        private long pass(byte[] chunk, int length, long passed, Socket to, boolean upward)
                throws IOException, InterruptedException {
            var now = weather;
            Thread.sleep(now.delay() + (now.rate() > 0 ? length * 1_000L / now.rate() : 0));
            now = weather;
            if (swallows(now, upward)) {
                return passed;
            }
            long cut = upward ? now.cutUp() : now.cutDown();
            int part = (int) (cut < 0 ? length : Math.clamp(cut - passed, 0, length));
            if (upward) {
                remember(chunk, part);
            }
            (upward ? up : down).addAndGet(part);
            to.getOutputStream().write(chunk, 0, part);
            if (cut >= 0 && passed + part >= cut) {
                end(now.hard());
            }
            return passed + part;
        }

        /// Smaller pieces where they are slow, so that they come evenly.
        private int room() {
            long rate = weather.rate();
            return rate > 0 ? Math.clamp(rate / 20, 1, CHUNK) : CHUNK;
        }

        /// One side has said all; what is swallowed is not told that either.
        private void finish(Socket to, boolean upward) throws IOException {
            if (swallows(weather, upward)) {
                return;
            }
            to.shutdownOutput();
            if (finished.incrementAndGet() == 2) {
                end(false);
            }
        }

        private static boolean swallows(Weather now, boolean upward) {
            return upward ? now.swallowUp() : now.swallowDown();
        }

        private void end(boolean hard) {
            if (!ended.getAndSet(true)) {
                ChaosProxy.this.end(client, hard);
                ChaosProxy.this.end(server, hard);
            }
        }

        private synchronized void remember(byte[] chunk, int length) {
            if (weather.replay() && asked.size() + length <= LONGEST_REPLAY) {
                asked.write(chunk, 0, length);
            }
        }

        /// The server answers, so it has the whole request: the same again.
        private synchronized void replay() {
            if (!weather.replay() || asked.size() == 0) {
                return;
            }
            var request = asked.toByteArray();
            asked.reset();
            try (var again = new Socket(InetAddress.getLoopbackAddress(), target)) {
                again.setSoTimeout(REPLAY_MILLIS);
                again.getOutputStream().write(request);
                again.shutdownOutput();
                again.getInputStream().transferTo(OutputStream.nullOutputStream());
                replays.incrementAndGet();
            } catch (IOException _) {
                // not counted
            }
        }
    }
}
