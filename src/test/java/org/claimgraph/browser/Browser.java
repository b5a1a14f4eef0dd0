package org.claimgraph.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, looking at one origin. It can keep pictures of what it shows beside the test reports. */
final class Browser implements AutoCloseable {

    /** How wide a screen is. */
    enum Width {
        DESKTOP(1440),
        PHONE(360);

        private final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }
    }

    /** What the reader prefers. */
    enum Scheme {
        LIGHT,
        DARK
    }

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;
    // 190 of the 210 mm, at 96 to the inch.
    private static final int PAPER = 718;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChromeDriver driver;
    private final String origin;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /** Whether this machine has Chromium and what drives it. */
    static boolean isThere() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    /** A new one, for a service on this port. */
    static Browser open(int port) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-site-isolation-trials",
                "--renderer-process-limit=1",
                "--force-device-scale-factor=1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        Browser browser = new Browser(driver, "http://127.0.0.1:" + port);
        browser.look(Width.DESKTOP, Scheme.LIGHT);
        return browser;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Changes the screen and what its reader prefers. */
    void look(Width width, Scheme scheme) {
        wide(width.pixels, width == Width.PHONE);
        medium("screen", scheme);
    }

    /** Shows pages as they are printed on A4, for a reader whose screen is dark. */
    void print() {
        wide(PAPER, false);
        medium("print", Scheme.DARK);
    }

    private void wide(int pixels, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", phone));
    }

    private void medium(String medium, Scheme scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        scheme.name().toLowerCase(Locale.ROOT)),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Goes to a path of the origin. */
    void go(String path) {
        driver.get(origin + path);
    }

    /** The path and query that it is at. */
    String at() {
        String address = driver.getCurrentUrl();
        return address == null ? "" : address.substring(origin.length());
    }

    /** The first element that fits a selector, once there is one. */
    WebElement one(String selector) {
        return first(By.cssSelector(selector));
    }

    private WebElement first(By wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(NoSuchElementException.class)
                .until(() -> driver.findElement(wanted), element -> true);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits for what a script of the page brings about; told with what the page says where it doesn't. */
    void await(Callable<Boolean> wanted) {
        try {
            Awaitility.await().atMost(PATIENCE).until(wanted);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(at() + " says: " + one("main").getText(), e);
        }
    }

    /** Follows the first link with this text. */
    void follow(String text) {
        first(By.partialLinkText(text)).click();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Goes on by the tabulator until what has the focus fits; at most so many times. */
    boolean tabTo(String selector, int most) {
        for (int i = 0; i < most; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", selector))) {
                return true;
            }
        }
        return false;
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Whether the page is wider than the screen. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /**
     * What is serious or critical on the page by the rules of WCAG 2.2 AA, each with its places. The part of the editor
     * that scrolls follows its cursor, which the keyboard moves; the field that has the focus lies beside it.
     */
    @SuppressWarnings("deprecation")
    List<String> barriers() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        // Of what passes a page has thousands of places, and telling them takes most of the time.
        options.setResultTypes(List.of("violations"));
        // The newer mode opens a window for what frames say, and no page has frames.
        return new AxeBuilder()
                        .setLegacyMode()
                        .exclude(".CodeMirror-scroll")
                        .withOptions(options)
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    /** What the console had to complain of since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses outside the origin that were asked for since it was asked last. */
    List<String> elsewhere() {
        List<String> found = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            if (message.path("method").asString().equals("Network.requestWillBeSent")) {
                String address = message.at("/params/request/url").asString();
                if (!address.startsWith(origin) && !address.startsWith("data:") && !address.startsWith("blob:")) {
                    found.add(address);
                }
            }
        }
        return found;
    }

    /** Keeps a picture of the whole page, where {@code -Dpictures=true} asks for it. */
    void picture(String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        Object height = script("return Math.min(document.documentElement.scrollHeight, 6000)");
        Object width = script("return window.innerWidth");
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "optimizeForSpeed",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
