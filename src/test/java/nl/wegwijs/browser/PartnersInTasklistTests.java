package nl.wegwijs.browser;

import org.junit.jupiter.api.Nested;

/** The library's work with partners beside referrals, from the first form to the last, in the hands of its own role groups. */
@BrowserTest
class PartnersInTasklistTests {

    @Nested
    class Requested extends RequestedWork {
    }

    @Nested
    class Together extends TogetherWork {
    }
}
