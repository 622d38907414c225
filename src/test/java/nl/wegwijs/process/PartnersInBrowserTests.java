package nl.wegwijs.process;

import org.junit.jupiter.api.Nested;

import nl.wegwijs.browser.NeedsChromium;

/** What partners do in the portal beside sending people, in a real browser. */
@NeedsChromium
class PartnersInBrowserTests {

    @Nested
    class Asking extends AskingOnScreen {
    }

    @Nested
    class Together extends TogetherOnScreen {
    }
}
