package org.coworkingapi.contract.review.report;

/** Finds text whose contrast with its background is below level AA of WCAG 2.2. */
final class ColourContrast {

    static final String SCRIPT = """
            (() => {
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const background = element => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = parts(getComputedStyle(at).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) return colour;
                }
                return [255, 255, 255];
              };
              const tooLow = [];
              let seen = 0;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement;
                if (node.data.trim() === '' || !element.checkVisibility() || element.closest('script')) continue;
                const style = getComputedStyle(element);
                const [lighter, darker] = [luminance(parts(style.color)), luminance(background(element))].sort((a, b) => b - a);
                const size = parseFloat(style.fontSize);
                const required = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700 ? 3 : 4.5;
                seen++;
                const contrast = (lighter + 0.05) / (darker + 0.05);
                if (contrast < required) tooLow.push(element.className + ': ' + node.data.trim() + ' ' + contrast);
              }
              return seen < 200 ? ['only ' + seen + ' text nodes found'] : tooLow;
            })()""";

    private ColourContrast() {}
}
