package nl.wegwijs.insight;

import java.util.Locale;
import java.util.stream.Stream;

/** How a figure is counted and written. */
enum FigureKind {
    COUNT {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(*) filter (where " + what + ")", "null", "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            String number = exact ? String.valueOf((long) counted.first()) : rounding.written((long) counted.first());
            return new Told(number, "", exact ? counted.first() : rounding.of((long) counted.first()));
        }
    },
    /** Different people; each once. */
    PEOPLE {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(distinct " + what + ")", "null", "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            return COUNT.told(counted, rounding, exact);
        }
    },
    SHARE {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(*) filter (where (%s) and (%s))".formatted(of, what),
                    "count(*) filter (where " + of + ")", "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            long part = (long) counted.first();
            long whole = (long) counted.second();
            String detail = exact ? part + " van " + whole
                    : rounding.written(part) + " van " + rounding.written(whole);
            return new Told(rounding.share(part, whole), detail,
                    whole < rounding.least() ? 0 : 100.0 * rounding.of(part) / rounding.of(whole));
        }
    },
    MEDIAN {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(%s)".formatted(what),
                    "percentile_disc(0.5) within group (order by %s)".formatted(what),
                    "percentile_disc(0.8) within group (order by %s)".formatted(what));
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            if (counted.first() < rounding.least()) {
                return Told.nothing();
            }
            return new Told(String.valueOf((long) counted.second()), "vier van de vijf binnen %d; van %s".formatted(
                    (long) counted.third(), rounding.written((long) counted.first())), counted.second());
        }
    },
    MEAN {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(%s)".formatted(what), "avg(%s)".formatted(what), "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            return counted.first() < rounding.least() ? Told.nothing()
                    : new Told(String.format(Locale.forLanguageTag("nl-NL"), "%.1f", counted.second()),
                            "van " + rounding.written((long) counted.first()), counted.second());
        }
    },
    /** A sum; of what are no people. */
    SUM {
        @Override
        Columns columns(String what, String of) {
            return new Columns("coalesce(sum(%s), 0)".formatted(what), "null", "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            return new Told(String.valueOf((long) counted.first()), "", counted.first());
        }
    },
    /** Cents for each of so many people, written in euros; of what is no secret of a person. */
    PRICE {
        @Override
        Columns columns(String what, String of) {
            return new Columns("coalesce(sum(%s), 0)".formatted(what), "coalesce(sum(%s), 0)".formatted(of), "null");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            if (counted.second() == 0) {
                return new Told("nog niets", "", 0);
            }
            double euros = counted.first() / counted.second() / 100;
            return new Told(String.format(Locale.forLanguageTag("nl-NL"), "€ %.2f", euros),
                    "voor %d deelnemers".formatted((long) counted.second()), euros);
        }
    },
    /** How many times as many as before, when both are counts that may be told. */
    GROWTH {
        @Override
        Columns columns(String what, String of) {
            return new Columns("coalesce(sum(%s), 0)".formatted(what), "coalesce(sum(%s), 0)".formatted(of), "count(*)");
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            if (Math.min(counted.first(), counted.second()) < rounding.least()) {
                return Told.nothing();
            }
            int after = rounding.of((long) counted.first());
            int before = rounding.of((long) counted.second());
            return new Told(String.format(Locale.forLanguageTag("nl-NL"), "%.1f keer", (double) after / before),
                    "%d erna, %d ervoor".formatted(after, before), (double) after / before);
        }
    },
    RATIO {
        @Override
        Columns columns(String what, String of) {
            return new Columns("count(*) filter (where %s > 0)".formatted(of), "sum(%s)".formatted(what),
                    "sum(%s)".formatted(of));
        }

        @Override
        Told told(Counted counted, Rounding rounding, boolean exact) {
            if (counted.third() == 0 || !exact && counted.first() < rounding.least()) {
                return Told.nothing();
            }
            long percent = Math.round(100.0 * counted.second() / counted.third());
            return new Told(percent + "%", "", percent);
        }
    };

    abstract Columns columns(String what, String of);

    /** Whether what is counted in a quarter is what is counted on its days together. */
    boolean adds() {
        return this != MEDIAN && this != MEAN && this != PEOPLE;
    }

    /** Whether one case behind the number can be pointed at. */
    boolean isOfSingleCases() {
        return this == COUNT || this == SHARE || this == MEDIAN || this == MEAN;
    }

    public boolean isInPercents() {
        return this == SHARE || this == RATIO;
    }

    /** Which rows are behind the number. */
    String singleCases(String what, String of) {
        return this == MEDIAN || this == MEAN ? "(" + what + ") is not null" : "(" + of + ") and (" + what + ")";
    }

    abstract Told told(Counted counted, Rounding rounding, boolean exact);

    /** SQL of what is asked of the database. */
    record Columns(String first, String second, String third) {

        Stream<String> all() {
            return Stream.of(first, second, third);
        }
    }

    /** What the database answers; never shown as it is. */
    record Counted(double first, double second, double third) {
    }

    /** What is shown; the height is that of a bar, nothing when it is not told. */
    record Told(String number, String detail, double height) {

        static Told nothing() {
            return new Told(Rounding.TOO_FEW, "", 0);
        }
    }
}
