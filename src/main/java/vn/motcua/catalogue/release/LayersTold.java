package vn.motcua.catalogue.release;

import java.util.List;
import vn.motcua.domain.Sentence;

/// Which releases are in use, each layer with its own number: the one number that an action bears
/// ([Manifest#packed]) is for programs.
public final class LayersTold {

    private LayersTold() {}

    /// @param layers from the lowest; what is shipped lies under them unless the nation's is there
    public static Sentence of(List<Manifest> layers) {
        boolean nation = layers.stream().anyMatch(one -> one.layer().equals(Layer.NATION));
        return layers.stream()
                .map(LayersTold::of)
                .reduce((below, one) -> Sentence.of("release.layer-and", below, one))
                .map(told -> nation ? told : Sentence.of("release.layer-and", shipped(), told))
                .orElseGet(LayersTold::shipped);
    }

    private static Sentence shipped() {
        return Sentence.of("release.layer-shipped");
    }

    private static Sentence of(Manifest release) {
        var number = Integer.toString(release.number());
        var code = release.layer().code();
        return switch (release.layer().kind()) {
            case NATION -> Sentence.of("release.layer-nation", number);
            case PROVINCE -> Sentence.of("release.layer-province", number, code);
            case WARD -> Sentence.of("release.layer-ward", number, code);
        };
    }
}
