package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.procedure.RequiredPaper;

/// What the clerk's next key is while a visit is being filled.
final class Hand {

    private static final int DIGITS = 9;

    private final VisitModel visit;
    private final Answering answering;
    private final FormsOnly forms;
    private final Routing routing;
    private final BooleanSupplier atOnce;

    /// @param atOnce whether F10 would go through
    Hand(VisitModel visit, Answering answering, FormsOnly forms, Routing routing, BooleanSupplier atOnce) {
        this.visit = visit;
        this.answering = answering;
        this.forms = forms;
        this.routing = routing;
        this.atOnce = atOnce;
    }

    /// The next key first, then what else helps there.
    List<NextKey> at(Where where) {
        return switch (where) {
            case Where.InFinder(var found) -> finder(found);
            case Where.InField(var key) -> routed(field(key).map(this::field).orElseGet(this::elsewhere));
            case Where.InPapers _ -> routed(papers());
            case Where.Elsewhere _ -> routed(elsewhere());
        };
    }

    /// The key that leads to another procedure stands second, where the answers lead to one.
    private List<NextKey> routed(List<NextKey> keys) {
        var all = new ArrayList<>(keys);
        if (routing.isOpen()) {
            all.add(Math.min(1, all.size()), NextKey.of(RouteBar.KEY, "hand.route"));
        }
        return List.copyOf(all);
    }

    private List<NextKey> finder(Optional<String> found) {
        var keys = new ArrayList<NextKey>();
        found.ifPresent(name -> keys.add(NextKey.of("Enter", "hand.open", name)));
        if (visit.shown().working().isPresent()) {
            keys.add(NextKey.of("Esc", "hand.back-to-form"));
        } else if (visit.visit().people().everyone().isEmpty()) {
            keys.add(NextKey.of("", "ui.scan-first"));
        }
        return List.copyOf(keys);
    }

    private List<NextKey> field(FilledField at) {
        var keys = new ArrayList<NextKey>();
        if (answering.mistyped().containsKey(at.key())) {
            keys.add(NextKey.of("Enter", "hand.mend"));
            return List.copyOf(keys);
        }
        if (at.state() instanceof FieldState.ToConfirm) {
            keys.add(NextKey.of("Enter", "hand.confirm", at.field().label()));
            int all = answering.toConfirm(at.key()).size();
            if (all > 1) {
                keys.add(NextKey.of("Alt+Enter", "hand.confirm-all", all));
            }
            return List.copyOf(keys);
        }
        if (at.field().type() == FieldType.FILE) {
            return file(at);
        }
        if (at.answer().isEmpty()) {
            digits(at).ifPresent(keys::add);
            var likes = answering.likes(at.key());
            if (!likes.isEmpty()) {
                keys.add(NextKey.of("=", "hand.like", String.join(" / ", likes)));
            }
        }
        keys.addAll(onward(at.key()));
        return List.copyOf(keys);
    }

    private List<NextKey> file(FilledField at) {
        if (at.answer().isEmpty()) {
            return List.of(NextKey.of("Enter", "hand.choose-file"));
        }
        var keys = new ArrayList<>(onward(at.key()));
        keys.add(NextKey.of("Space", "hand.other-file"));
        keys.add(NextKey.of("Del", "hand.file-out"));
        return List.copyOf(keys);
    }

    private static Optional<NextKey> digits(FilledField at) {
        var field = at.field();
        int offered = switch (field.type()) {
            case YES_NO, CONSENT -> 2;
            default -> Math.max(field.choices().size(), field.suggestions().size());
        };
        if (field.type() == FieldType.SEVERAL || offered == 0) {
            return Optional.empty();
        }
        return Optional.of(NextKey.of("1–" + Math.min(offered, DIGITS), "hand.choose"));
    }

    /// Where Enter leads from a field.
    private List<NextKey> onward(String key) {
        return answering
                .next(key)
                .filter(next -> !next.equals(key))
                .flatMap(this::field)
                .map(next ->
                        List.of(NextKey.of("Enter", "hand.next", next.field().label())))
                .orElseGet(() -> answering.next(key).isPresent() ? last() : afterFields());
    }

    /// In the last field that needs somebody: what comes once it is answered.
    private List<NextKey> last() {
        int papers = notInHand().size();
        return papers > 0
                ? List.of(NextKey.of("Enter", "hand.last-papers", papers))
                : List.of(NextKey.of("Enter", "hand.last", forms.act()));
    }

    /// Nothing more to fill: the papers, then F9.
    private List<NextKey> afterFields() {
        int papers = notInHand().size();
        return papers > 0 ? List.of(NextKey.of("Enter", "hand.to-papers", papers)) : receive();
    }

    private List<NextKey> papers() {
        int papers = notInHand().size();
        return papers > 0
                ? List.of(NextKey.of("Enter", "hand.papers", papers), NextKey.of("Space", "hand.one-paper"))
                : receive();
    }

    private List<NextKey> elsewhere() {
        if (visit.shown().working().isEmpty()) {
            return List.of(NextKey.of("F3", "ui.find-procedure"));
        }
        boolean done = answering.first().isEmpty();
        return done && notInHand().isEmpty() ? receive() : List.of(NextKey.of("Esc", "hand.back-to-form"));
    }

    private List<NextKey> receive() {
        var keys = new ArrayList<>(List.of(new NextKey("F9", forms.act())));
        if (atOnce.getAsBoolean()) {
            keys.add(NextKey.of("F10", "hand.at-once"));
        }
        keys.add(NextKey.of("F7", "ui.read-back"));
        keys.add(NextKey.of("F5", "hand.print"));
        return List.copyOf(keys);
    }

    private List<String> notInHand() {
        var inHand = visit.shown().form().map(form -> form.papers()).orElse(java.util.Set.of());
        return visit.shown().working().map(worked -> worked.papers()).orElse(List.of()).stream()
                .map(RequiredPaper::id)
                .filter(paper -> !inHand.contains(paper))
                .toList();
    }

    private Optional<FilledField> field(String key) {
        return visit.shown().filled().flatMap(filled -> filled.field(key));
    }
}
