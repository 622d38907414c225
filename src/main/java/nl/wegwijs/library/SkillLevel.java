package nl.wegwijs.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A step on exactly one scale. An unknown level is the absence of a level, not a value.
 * Comparing levels of different scales throws {@link IllegalArgumentException}.
 */
@Embeddable
public record SkillLevel(@Enumerated(EnumType.STRING) LevelScale scale, String value)
        implements Comparable<SkillLevel> {

    public SkillLevel {
        if (!scale.steps().contains(value)) {
            throw new IllegalArgumentException("No level " + value + " on scale " + scale);
        }
    }

    public static SkillLevel of(LevelScale scale, String value) {
        return new SkillLevel(scale, value);
    }

    /** Steps from the other level up to this one; negative when this one is lower. */
    public int stepsAbove(SkillLevel other) {
        if (scale != other.scale) {
            throw new IllegalArgumentException(
                    "Levels of " + scale + " and " + other.scale + " cannot be compared");
        }
        return ordinal() - other.ordinal();
    }

    @Override
    public int compareTo(SkillLevel other) {
        return stepsAbove(other);
    }

    private int ordinal() {
        return scale.steps().indexOf(value);
    }
}
