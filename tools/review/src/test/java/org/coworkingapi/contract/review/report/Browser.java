package org.coworkingapi.contract.review.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The installed Chromium in headless mode, with a new profile. */
final class Browser implements AutoCloseable {

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        // Suppresses warnings about an unknown version of the DevTools protocol, which the tests do not use.
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Returns whether to run the tests. CI requires the browser, so that the tests fail there without a browser. */
    static boolean isInstalledOrRequired() {
        boolean runsTests =
                findOnPath("chromium").isPresent() && findOnPath("chromedriver").isPresent()
                        || "true".equals(System.getenv("CI"));
        if (!runsTests) {
            System.out.println("Skipping the tests of the HTML report: chromium or chromedriver is not installed.");
        }
        return runsTests;
    }

    static Browser start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(requiredProgram("chromium"));
        // The sandbox of Chromium does not support root, which is the usual user of containers.
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1280,1000",
                "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(requiredProgram("chromedriver"))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(Path file) {
        driver.get(file.toUri().toString());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> visibleElements(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    WebElement focusedElement() {
        return driver.switchTo().activeElement();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Waits until pending event handlers have run. */
    void awaitEventHandlers() {
        driver.executeAsyncScript("setTimeout(arguments[0])");
    }

    /** Presses Tab until the element has the focus. */
    void tabTo(String selector) {
        WebElement target = find(selector);
        for (int i = 0; i < 200; i++) {
            press(Keys.TAB);
            if (focusedElement().equals(target)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reachable with the Tab key.");
    }

    Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Sets the size of the viewport, which can be smaller than the minimum size of a window. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void emulateMedia(String type, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void enableScripts(boolean isEnabled) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !isEnabled));
    }

    void reset() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        enableScripts(true);
    }

    /** Returns the console messages since the last call. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the URLs of all requests since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .map(message -> JsonMapper.shared().readTree(message).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File requiredProgram(String program) {
        return findOnPath(program).orElseThrow(() -> new IllegalStateException(program + " is not installed."));
    }

    private static Optional<File> findOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
