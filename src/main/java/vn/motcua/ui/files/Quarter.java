package vn.motcua.ui.files;

import vn.motcua.counter.PagePicture;

/// Turns a page clockwise by a quarter: what a telephone photographed often lies on its side.
final class Quarter {

    private Quarter() {}

    static PagePicture turned(PagePicture page) {
        int width = page.height();
        int height = page.width();
        var turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = page.argb()[(page.height() - 1 - x) * page.width() + y];
            }
        }
        return new PagePicture(width, height, turned);
    }

    static PagePicture turned(PagePicture page, int quarters) {
        var turned = page;
        for (int i = 0; i < quarters; i++) {
            turned = turned(turned);
        }
        return turned;
    }
}
