package vn.motcua.counter;

/// A small picture of a page.
final class Thumbnail {

    /// Points of the longer side: enough for a few centimetres of any screen.
    private static final int LONGER_SIDE = 360;

    private Thumbnail() {}

    /// Each point is the mean of those that it stands for; a picture that is small already stays as it is.
    static PagePicture of(PagePicture page) {
        int step = Math.ceilDiv(Math.max(page.width(), page.height()), LONGER_SIDE);
        if (step <= 1) {
            return page;
        }
        int width = Math.max(1, page.width() / step);
        int height = Math.max(1, page.height() / step);
        var points = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                points[y * width + x] = mean(page, x * step, y * step, step);
            }
        }
        return new PagePicture(width, height, points);
    }

    private static int mean(PagePicture page, int left, int top, int step) {
        int right = Math.min(page.width(), left + step);
        int bottom = Math.min(page.height(), top + step);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int point = page.argb()[y * page.width() + x];
                red += point >> 16 & 0xff;
                green += point >> 8 & 0xff;
                blue += point & 0xff;
            }
        }
        int many = (right - left) * (bottom - top);
        return 0xff000000 | (int) (red / many) << 16 | (int) (green / many) << 8 | (int) (blue / many);
    }
}
