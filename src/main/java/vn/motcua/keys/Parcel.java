package vn.motcua.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.motcua.domain.dossier.Hash;

/// A sealed piece that anybody may carry and only the centre opens. Who carries it sees for which centre and office it
/// is and which log wrote it, and whether one bit of it changed.
///
/// ```
/// "mc parcel 1\n"  key id (32)  writer (32)  length of office (1)  office  length (4)  sealed  signature (64)
/// ```
///
/// @param centre the id of the key for which it is sealed
/// @param office the agency code of the office, never anything of a person
/// @param writer the log whose desk sealed and signed it
/// @param sealed by [SealingKey.Public#seal], bound to all that stands before it
/// @param signature of the writer over [#message]
public record Parcel(Hash centre, String office, LogKey.Public writer, byte[] sealed, byte[] signature) {

    /// Bytes that a sealed piece may have.
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final byte[] MAGIC = "mc parcel 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern OFFICE = Pattern.compile("[0-9A-Za-z.-]{1,60}");
    private static final int SIGNATURE = 64;

    /// Seals and signs.
    ///
    /// @param sign by the writer's key
    public static Parcel seal(
            byte[] clear,
            SealingKey.Public centre,
            String office,
            LogKey.Public writer,
            Function<String, byte[]> sign) {
        var sealed = centre.seal(clear, bound(centre.id(), office, writer));
        var unsigned = new Parcel(centre.id(), office, writer, sealed, new byte[SIGNATURE]);
        return new Parcel(centre.id(), office, writer, sealed, sign.apply(unsigned.message()));
    }

    /// What the writer signs.
    public String message() {
        return "motcua parcel 1\n" + centre + "\n" + office + "\n" + writer.hex() + "\n" + Hashes.sha256(sealed) + "\n";
    }

    /// Whether all of it is as its writer made it; not whether that writer is known.
    public boolean isWhole() {
        try {
            return writer.verifies(message(), signature);
        } catch (IllegalArgumentException _) {
            return false; // the writer's key is no point of the curve
        }
    }

    /// @throws BrokenSealException if it does not open with this key
    public byte[] open(SealingKey key) {
        return key.open(sealed, bound(centre, office, writer));
    }

    private static byte[] bound(Hash centre, String office, LogKey.Public writer) {
        return ("motcua parcel 1\n" + centre + "\n" + office + "\n" + writer.hex() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream(sealed.length + 256);
        try (var out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    void write(DataOutputStream out) throws IOException {
        out.write(MAGIC);
        out.write(centre.bytes());
        out.write(writer.bytes());
        out.writeByte(office.length());
        out.write(office.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(sealed.length);
        out.write(sealed);
        out.write(signature);
    }

    /// Reads one and no more, and checks its signature.
    ///
    /// @throws BadBundleException for anything that is not the whole of one parcel
    public static Parcel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var parcel = read(in);
            if (in.read() < 0) {
                return parcel;
            }
        } catch (IOException _) {
            throw new BadBundleException("stick.damaged");
        }
        throw new BadBundleException("stick.damaged");
    }

    /// @throws IOException where it ends too early
    static Parcel read(DataInputStream in) throws IOException {
        if (!java.util.Arrays.equals(exactly(in, MAGIC.length), MAGIC)) {
            throw new BadBundleException("stick.damaged");
        }
        var centre = Hash.of(exactly(in, 32));
        var writer = new LogKey.Public(HexFormat.of().formatHex(exactly(in, 32)));
        var office = new String(exactly(in, in.readUnsignedByte()), StandardCharsets.US_ASCII);
        int length = in.readInt();
        if (!OFFICE.matcher(office).matches() || length < SealingKey.ADDED || length > LARGEST) {
            throw new BadBundleException("stick.damaged");
        }
        var parcel = new Parcel(centre, office, writer, exactly(in, length), exactly(in, SIGNATURE));
        if (!parcel.isWhole()) {
            throw new BadBundleException("stick.damaged");
        }
        return parcel;
    }

    static byte[] exactly(DataInputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException("cut");
        }
        return bytes;
    }
}
