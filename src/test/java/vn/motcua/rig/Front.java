package vn.motcua.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/// What stands before several processes of one centre: each connection goes, byte by byte, to the first of them that is
/// there, beginning with another one each time.
///
/// `Front PORT SERVER…`, all on this machine.
final class Front {

    private static final int BACKLOG = 50;

    private final int[] servers;
    private int turn;

    private Front(int... servers) {
        this.servers = servers;
    }

    public static void main(String[] args) throws IOException {
        var ports = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        var front = new Front(Arrays.copyOfRange(ports, 1, ports.length));
        try (var door = new ServerSocket(ports[0], BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                front.pass(door.accept());
            }
        }
    }

    private void pass(Socket client) {
        int first = turn++;
        Thread.startVirtualThread(() -> {
            try (client;
                    var server = server(first)) {
                var back = Thread.startVirtualThread(() -> copy(server, client));
                copy(client, server);
                back.join();
            } catch (IOException | InterruptedException _) {
                // who called sees it as it is: the connection ends
            }
        });
    }

    private Socket server(int first) throws IOException {
        var trouble = new IOException("no server is there");
        for (int i = 0; i < servers.length; i++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), servers[(first + i) % servers.length]);
            } catch (IOException e) {
                trouble.addSuppressed(e);
            }
        }
        throw trouble;
    }

    /// Either way; when one side ends, the other is told.
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // the same as an end
        }
        try {
            to.shutdownOutput();
        } catch (IOException e) {
            close(from, e);
        }
    }

    private static void close(Socket socket, IOException because) {
        try {
            socket.close();
        } catch (IOException e) {
            because.addSuppressed(e);
            throw new UncheckedIOException(because);
        }
    }
}
