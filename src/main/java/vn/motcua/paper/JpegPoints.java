package vn.motcua.paper;

/// How many points a JPEG says that it has (ITU-T T.81, B.2.2): a few bytes may ask for gigabytes.
final class JpegPoints {

    private static final int BEGIN = 0xffd8;

    private JpegPoints() {}

    /// @return 0 for what is no JPEG, or says nothing of its size
    static long of(byte[] bytes, int begins) {
        if (pair(bytes, begins) != BEGIN) {
            return 0;
        }
        int at = begins + 2;
        while (at >= 0 && (pair(bytes, at) & 0xff00) == 0xff00) {
            int marker = pair(bytes, at) & 0xff;
            if (isFrame(marker)) {
                return (long) pair(bytes, at + 5) * pair(bytes, at + 7);
            }
            at += isAlone(marker) ? 2 : 2 + Math.max(2, pair(bytes, at + 2));
        }
        return 0;
    }

    /// 0 beyond the end.
    private static int pair(byte[] bytes, int at) {
        return at < 0 || at + 1 >= bytes.length ? 0 : ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker == 0xff;
    }
}
