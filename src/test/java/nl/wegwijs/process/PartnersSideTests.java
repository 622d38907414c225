package nl.wegwijs.process;

import org.junit.jupiter.api.Nested;

/** The house as partners see it, by all the ways in and out that they have. */
class PartnersSideTests {

    @Nested
    class WhatLeaves extends WhatLeavesStories {
    }

    @Nested
    class OneAnswer extends OneAnswerStories {
    }

    @Nested
    class AddedField extends AddedFieldStories {
    }

    @Nested
    class EveryPage extends EveryPageStories {
    }

    @Nested
    class Limits extends LimitStories {
    }
}
