package nl.wegwijs.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The installed browser, without a window. Nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    static {
        // A busy machine is slow, not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(program().orElseThrow()).setArgs(ARGUMENTS));

    static Optional<Path> program() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> candidates = named != null ? Stream.of(Path.of(named))
                : Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                        .flatMap(dir -> NAMES.stream().map(dir::resolve));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    public BrowserContext window(String locale, int width) {
        return window(locale, width, true);
    }

    public BrowserContext window(String locale, int width, boolean withJavaScript) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(locale)
                .setTimezoneId("Europe/Amsterdam").setViewportSize(width, 900).setJavaScriptEnabled(withJavaScript));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
