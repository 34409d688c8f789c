package vn.motcua.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes bytes on and does not close what they go to, so that it can still be synced.
final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
