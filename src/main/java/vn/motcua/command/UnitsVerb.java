package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.ShippedUnits;
import vn.motcua.catalogue.units.UnitCounts;
import vn.motcua.catalogue.units.UnitImport;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// `motcua units import FILE…`: the table of administrative units, out of registers that others publish.
@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        description = "Bảng đơn vị hành chính: hai cấp ngày nay và các xã trước 01/7/2025.",
        subcommands = UnitsVerb.Import.class)
final class UnitsVerb extends VerbGroup {

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Lập bảng đơn vị hành chính từ sổ đăng ký (JSON): danh mục ngày nay và bảng chuyển đổi 01/7/2025.",
                "Thêm bảng chuyển đổi chiều ngược lại thì hai bảng phải khớp nhau.",
                "Có lỗi thì báo tên tệp, số dòng và không ghi gì (mã 1)."
            })
    static final class Import implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Các sổ đăng ký, thứ tự nào cũng được.")
        private List<Path> files = List.of();

        @Option(names = "--districts", paramLabel = "TỆP", description = "Huyện cũ của từng xã cũ: mỗi dòng mã|huyện.")
        private Optional<Path> districts = Optional.empty();

        @Option(names = "--out", paramLabel = "TỆP", description = "Ghi bảng vào tệp này; không có thì chỉ kiểm tra.")
        private Optional<Path> out = Optional.empty();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            return switch (UnitImport.of(files, districts)) {
                case UnitImport.Outcome.Refused(var mistakes) -> {
                    mistakes.forEach(this::say);
                    say(Sentence.of("register.refused", mistakes.size()));
                    yield Speaker.FAILED;
                }
                case UnitImport.Outcome.Made(var table, var counts) -> {
                    tell(counts);
                    compare(table);
                    if (out.isPresent()) {
                        write(out.get().toAbsolutePath(), table);
                        say(Sentence.of("register.written", out.get()));
                    }
                    yield 0;
                }
            };
        }

        private void tell(UnitCounts counts) {
            say(Sentence.of("register.counts", counts.provinces(), counts.communes(), counts.before()));
            say(Sentence.of("register.asked", counts.split(), counts.alike(), counts.reused(), counts.unknown()));
            say(Sentence.of("register.recoded", counts.recoded()));
        }

        /// The lines of the shipped table that this one has not, and the other way round; districts are not compared.
        private void compare(String table) {
            var here = new HashSet<>(lines(table));
            var shipped = new HashSet<>(lines(ShippedUnits.table()));
            var gone = new HashSet<>(shipped);
            gone.removeAll(here);
            here.removeAll(shipped);
            say(Sentence.of("register.compared", here.size(), gone.size()));
        }

        private static List<String> lines(String table) {
            return table.lines().filter(line -> !line.startsWith("=")).toList();
        }

        /// Beside, then moved over: a power cut leaves the old table or the new one.
        private static void write(Path file, String table) throws IOException {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, table);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        private void say(Sentence sentence) {
            spec.commandLine().getOut().println(Words.VIETNAMESE.say(sentence));
        }
    }
}
