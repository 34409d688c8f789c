package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// The program opens fast: what only the first procedure needs is not loaded before.
class StartUpTest {

    @Test
    void reading_and_searching_the_catalogue_loads_nothing_of_cel() throws Exception {
        try (var loader = new Watched(classPath())) {
            var type = loader.loadClass("vn.motcua.catalogue.Catalogue");
            var catalogue = type.getMethod("shipped").invoke(null);
            var found = (List<?>) type.getMethod("search", String.class).invoke(catalogue, "hon nhan");
            assertFalse(found.isEmpty());
            assertEquals(List.of(), loader.ofCel());
            var procedure = loader.loadClass("vn.motcua.domain.procedure.Procedure");
            type.getMethod("conditions", procedure).invoke(catalogue, found.getFirst());
            assertTrue(loader.ofCel().contains("dev.cel.compiler.CelCompiler"), "the watching itself works");
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> url(Path.of(entry).toUri()))
                .toArray(URL[]::new);
    }

    private static URL url(URI entry) {
        try {
            return entry.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Watched extends URLClassLoader {

        private final Set<String> loaded = ConcurrentHashMap.newKeySet();

        Watched(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        List<String> ofCel() {
            return loaded.stream().filter(name -> name.startsWith("dev.cel.")).toList();
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var found = super.findClass(name);
            loaded.add(name);
            return found;
        }
    }
}
