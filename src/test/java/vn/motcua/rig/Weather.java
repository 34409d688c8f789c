package vn.motcua.rig;

/// What a [ChaosProxy] does to what passes, from now on and on open connections too.
///
/// @param cutUp each connection is closed once so many bytes went towards the server; -1 for never
/// @param cutDown the same towards the client; 0 loses the answer to what the server has done already
/// @param hard a cut is a reset (RST), not an end of stream; the last bytes before it may be lost with it
/// @param delay milliseconds before each chunk goes on
/// @param rate bytes a second, each way and connection; 0 for unlimited
/// @param swallowUp bytes and ends of stream towards the server vanish, the connection stays open
/// @param swallowDown the same towards the client
/// @param replay each request is sent once more on a connection of its own, whose answer nobody sees
public record Weather(
        long cutUp,
        long cutDown,
        boolean hard,
        long delay,
        long rate,
        boolean swallowUp,
        boolean swallowDown,
        boolean replay) {

    public static final Weather FINE = new Weather(-1, -1, false, 0, 0, false, false, false);

    public Weather cutUp(long bytes) {
        return new Weather(bytes, cutDown, hard, delay, rate, swallowUp, swallowDown, replay);
    }

    public Weather cutDown(long bytes) {
        return new Weather(cutUp, bytes, hard, delay, rate, swallowUp, swallowDown, replay);
    }

    public Weather hard(boolean reset) {
        return new Weather(cutUp, cutDown, reset, delay, rate, swallowUp, swallowDown, replay);
    }

    public Weather delay(long millis) {
        return new Weather(cutUp, cutDown, hard, millis, rate, swallowUp, swallowDown, replay);
    }

    public Weather rate(long bytesPerSecond) {
        return new Weather(cutUp, cutDown, hard, delay, bytesPerSecond, swallowUp, swallowDown, replay);
    }

    public Weather swallow(boolean up, boolean down) {
        return new Weather(cutUp, cutDown, hard, delay, rate, up, down, replay);
    }

    public Weather replay(boolean twice) {
        return new Weather(cutUp, cutDown, hard, delay, rate, swallowUp, swallowDown, twice);
    }
}
