package nl.wegwijs.browser;

import java.util.LinkedHashSet;
import java.util.Set;

import com.microsoft.playwright.Page;

/** Everything a browser leaves behind outside the page itself: addresses, storage, cookies, console. */
final class Trail {

    private final Set<String> left = new LinkedHashSet<>();

    void follow(Page page) {
        page.onRequest(request -> left.add("address " + request.url()));
        page.onFrameNavigated(frame -> left.add("address " + frame.url()));
        page.onConsoleMessage(message -> left.add("console " + message.text()));
        page.onPageError(error -> left.add("error " + error));
    }

    void look(Page page) {
        left.add("address " + page.url());
        left.add("title " + page.title());
        left.add("local " + page.evaluate("() => JSON.stringify(localStorage)"));
        left.add("session " + page.evaluate("() => JSON.stringify(sessionStorage)"));
        page.context().cookies().forEach(cookie -> left.add("cookie " + cookie.name + "=" + cookie.value));
    }

    Set<String> left() {
        return left;
    }
}
