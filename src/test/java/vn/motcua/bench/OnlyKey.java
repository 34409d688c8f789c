package vn.motcua.bench;

import java.lang.reflect.Proxy;
import vn.motcua.counter.DeskStream;
import vn.motcua.keys.LogKey;

/// Who speaks, and nothing else of a desk's data.
final class OnlyKey {

    private final LogKey key;

    OnlyKey(LogKey key) {
        this.key = key;
    }

    DeskStream stream() {
        return (DeskStream) Proxy.newProxyInstance(
                DeskStream.class.getClassLoader(), new Class<?>[] {DeskStream.class}, (_, method, args) -> {
                    return switch (method.getName()) {
                        case "log" -> key.log();
                        case "sign" -> key.sign((String) args[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
