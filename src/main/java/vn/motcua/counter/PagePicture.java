package vn.motcua.counter;

/// One page as pixels: row by row from the top left, each `0xAARRGGBB`. The array is not to be altered.
@SuppressWarnings("ArrayRecordComponent") // handed straight to the screen; never compared, never a key
public record PagePicture(int width, int height, int[] argb) {}
