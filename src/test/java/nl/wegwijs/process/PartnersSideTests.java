package nl.wegwijs.process;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** The house as partners see it, by all the ways in and out that they have. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PartnersSideTests {

    // First: the people of the others share its family, and partners may know them.
    @Nested
    @Order(0)
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
