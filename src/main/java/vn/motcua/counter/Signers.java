package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;

/// Who may sign results at this office (*người ký*), in the order in which they are proposed. Kept in [Notes] under
/// [#NOTE] as a JSON list of `{name, title, may, in}`.
public record Signers(List<One> all) {

    /// The name of the note.
    public static final String NOTE = "signers";

    /// Stands in [One#may] for every procedure.
    public static final String EVERYTHING = "*";

    public Signers {
        all = List.copyOf(all);
    }

    /// Somebody who signs.
    ///
    /// @param may codes of procedures whose results this signer signs, or [#EVERYTHING]
    /// @param in at work now
    public record One(Signer signer, List<String> may, boolean in) {

        public One {
            may = List.copyOf(may);
        }

        public boolean maySign(String procedure) {
            return may.contains(EVERYTHING) || may.contains(procedure);
        }
    }

    /// Why nobody can be named so: a name and a title stand on papers.
    public static Optional<Sentence> wrong(String name, String title) {
        return name.isBlank() || title.isBlank()
                ? Optional.of(Sentence.of("results.signer-blank"))
                : Conclude.unfit(name).or(() -> Conclude.unfit(title));
    }

    /// Nobody, where none was named yet.
    ///
    /// @throws StoreTrouble if the note is not what [#keep] wrote
    public static Signers of(Notes notes) {
        return notes.read(NOTE, Signers::read).orElseGet(() -> new Signers(List.of()));
    }

    /// Durable when it returns.
    public void keep(Notes notes) {
        notes.keep(NOTE, text());
    }

    /// Those who are in and may sign this procedure's results.
    public List<Signer> here(String procedure) {
        return all.stream()
                .filter(one -> one.in() && one.maySign(procedure))
                .map(One::signer)
                .toList();
    }

    /// With one more, or in the place of whoever bears the same name.
    public Signers with(One one) {
        var changed = new ArrayList<>(all);
        int at = changed.stream()
                .map(known -> known.signer().name())
                .toList()
                .indexOf(one.signer().name());
        if (at < 0) {
            changed.add(one);
        } else {
            changed.set(at, one);
        }
        return new Signers(changed);
    }

    /// The one who bears this name.
    public Optional<One> find(String name) {
        return all.stream().filter(one -> one.signer().name().equals(name)).findFirst();
    }

    private static Signers read(String list) {
        return Reading.whole(
                Json.object("{\"all\":" + list + "}"), json -> new Signers(json.list("all", Signers::one)));
    }

    private static One one(JsonNode node) {
        return Reading.whole(
                node,
                json -> new One(new Signer(json.text("name"), json.text("title")), json.texts("may"), json.yes("in")));
    }

    private String text() {
        var list = Json.empty().putArray("all");
        for (var one : all) {
            var json = list.addObject()
                    .put("name", one.signer().name())
                    .put("title", one.signer().title());
            one.may().forEach(json.putArray("may")::add);
            json.put("in", one.in());
        }
        return Json.line(list);
    }
}
