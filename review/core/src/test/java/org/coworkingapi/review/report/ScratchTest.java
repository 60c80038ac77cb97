package org.coworkingapi.review.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void pictures() throws Exception {
        Path out = Path.of("/tmp/shots-reports");
        Path page = out.resolve("index.html");
        Files.writeString(page, Format.PAGE.of(Sample.review()));
        try (Browser browser = Browser.start()) {
            shot(browser, page, out.resolve("light1.png"), 1280, "light", "", 0, false);
            shot(browser, page, out.resolve("light2.png"), 1280, "light", "", 1400, false);
            shot(browser, page, out.resolve("light3.png"), 1280, "light", "", 0, true);
            shot(browser, page, out.resolve("dark1.png"), 1280, "dark", "", 0, false);
            shot(browser, page, out.resolve("dark3.png"), 1280, "dark", "", 0, true);
            shot(browser, page, out.resolve("narrow.png"), 400, "light", "", 0, false);
            shot(browser, page, out.resolve("print.png"), 720, "light", "print", 0, false);
        }
    }

    private void shot(Browser browser, Path page, Path file, int width, String scheme, String media, int top, boolean ops) throws Exception {
        browser.media(media, scheme);
        int height = width == 400 || media.equals("print") ? 6000 : 1500;
        browser.resize(width, height);
        browser.open(page);
        if (ops) {
            browser.evaluate("document.querySelector('#impact').scrollIntoView()");
        } else {
            browser.evaluate("scrollTo(0, " + top + ")");
        }
        byte[] bytes = java.util.Base64.getDecoder().decode((String) browser.cdp("Page.captureScreenshot").get("data"));
        Files.write(file, bytes);
        browser.reset();
    }
}
