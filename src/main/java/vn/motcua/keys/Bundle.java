package vn.motcua.keys;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.motcua.domain.dossier.Hash;

/// A file of parcels of one desk for one centre. It ends with how many there are and what they hash to, signed: a file
/// that was cut, even between two parcels, is seen to be.
///
/// ```
/// "mc bundle 1\n"  ( 'P' parcel )*  'E'  count (4)  SHA-256 of all before 'E' (32)  writer (32)  signature (64)
/// ```
public final class Bundle {

    /// Parcels in one file.
    public static final int MOST = 20_000;

    /// Bytes of one file.
    public static final long LARGEST = 1L << 30;

    /// Bytes around what is sealed in a parcel, at most.
    private static final int AROUND = 1024;

    private static final byte[] MAGIC = "mc bundle 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAMILY = "mc bundle ".getBytes(StandardCharsets.US_ASCII);

    /// What a whole bundle is about.
    public record Outline(Hash centre, String office, LogKey.Public writer, int parcels) {}

    private Bundle() {}

    /// Writes parcels one after another; it is whole once [#finish] was called.
    public static final class Writer implements AutoCloseable {

        private final MessageDigest digest = sha256();
        private final DataOutputStream out;
        private final LogKey.Public writer;
        private int count;
        private long size;

        public Writer(OutputStream to, LogKey.Public writer) throws IOException {
            out = new DataOutputStream(new DigestOutputStream(new BufferedOutputStream(to), digest));
            this.writer = writer;
            out.write(MAGIC);
        }

        public void add(Parcel parcel) throws IOException {
            out.writeByte('P');
            parcel.write(out);
            count++;
            size += parcel.sealed().length + AROUND;
        }

        /// Whether so much more may go into this file.
        ///
        /// @param bytes before they are sealed
        public boolean hasRoom(int parcels, long bytes) {
            long sealed = bytes + (long) parcels * (AROUND + SealingKey.ADDED);
            return count + parcels <= MOST && size + sealed <= LARGEST - AROUND;
        }

        public void finish(Function<String, byte[]> sign) throws IOException {
            var hash = Hash.of(digest.digest());
            out.writeByte('E');
            out.writeInt(count);
            out.write(hash.bytes());
            out.write(writer.bytes());
            out.write(sign.apply(message(count, hash)));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static String message(int count, Hash hash) {
        return "motcua bundle 1\n" + count + "\n" + hash + "\n";
    }

    /// Whether a file begins like a bundle of this or another version.
    public static boolean isOne(byte[] beginning) {
        return beginning.length >= FAMILY.length && Arrays.equals(Arrays.copyOf(beginning, FAMILY.length), FAMILY);
    }

    /// Looks through the whole file.
    ///
    /// @throws BadBundleException if it is not exactly what its writer made
    /// @throws IOException if it cannot be read
    public static Outline check(Path file) throws IOException {
        return read(file, _ -> {});
    }

    /// Gives each parcel in turn, each checked by itself; [#check] first says whether the file as a whole is right.
    ///
    /// @throws BadBundleException as [#check], maybe after some parcels
    public static Outline read(Path file, Consumer<Parcel> each) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new BadBundleException("stick.too-large");
        }
        var digest = sha256();
        try (var plain = new BufferedInputStream(Files.newInputStream(file));
                var in = new DataInputStream(new DigestInputStream(plain, digest))) {
            return read(in, digest, each);
        } catch (java.io.EOFException _) {
            throw new BadBundleException("stick.damaged");
        }
    }

    private static Outline read(DataInputStream in, MessageDigest digest, Consumer<Parcel> each) throws IOException {
        version(Parcel.exactly(in, MAGIC.length));
        Optional<Parcel> first = Optional.empty();
        int count = 0;
        while (true) {
            var before = Hash.of(snapshot(digest));
            int kind = in.readUnsignedByte();
            if (kind == 'E') {
                return end(in, before, count, first.orElseThrow(() -> new BadBundleException("stick.damaged")));
            }
            if (kind != 'P') {
                throw new BadBundleException("stick.damaged");
            }
            if (++count > MOST) {
                throw new BadBundleException("stick.too-large");
            }
            var parcel = Parcel.read(in);
            demand(first.filter(one -> !isAlike(one, parcel)).isEmpty());
            first = first.or(() -> Optional.of(parcel));
            each.accept(parcel);
        }
    }

    private static Outline end(DataInputStream in, Hash before, int count, Parcel first) throws IOException {
        demand(in.readInt() == count);
        demand(Hash.of(Parcel.exactly(in, 32)).equals(before));
        demand(Arrays.equals(Parcel.exactly(in, 32), first.writer().bytes()));
        demand(first.writer().verifies(message(count, before), Parcel.exactly(in, 64)));
        demand(in.read() < 0);
        return new Outline(first.centre(), first.office(), first.writer(), count);
    }

    private static void version(byte[] beginning) {
        if (!Arrays.equals(beginning, MAGIC)) {
            throw new BadBundleException(isOne(beginning) ? "stick.newer" : "stick.no-bundle");
        }
    }

    private static boolean isAlike(Parcel one, Parcel other) {
        return one.centre().equals(other.centre())
                && one.office().equals(other.office())
                && one.writer().equals(other.writer());
    }

    private static void demand(boolean right) {
        if (!right) {
            throw new BadBundleException("stick.damaged");
        }
    }

    private static byte[] snapshot(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
