package vn.motcua.centre;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What Jetty itself turns away is answered with its status and nothing else: no page, no cause, no version.
final class QuietErrors extends ErrorHandler {

    private static final HttpField CLOSE = new HttpField(HttpHeader.CONNECTION, "close");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.write(true, null, callback);
        return true;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(CLOSE);
        return ByteBuffer.allocate(0);
    }
}
