package nl.wegwijs.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillLevel;

/** From which level to which level an offering brings people; either end may be open (null). */
@Embeddable
public record LevelRange(
        @Enumerated(EnumType.STRING) @Column(name = "scale") LevelScale scale,
        @Column(name = "level_from") String from,
        @Column(name = "level_to") String to) {

    public LevelRange {
        if (from != null && to != null && new SkillLevel(scale, from).stepsAbove(new SkillLevel(scale, to)) > 0) {
            throw new IllegalArgumentException("A level range goes up");
        }
    }

    /** One step below the first level is still fine; another scale is not. */
    public boolean fits(SkillLevel level) {
        return level.scale() == scale
                && (from == null || level.stepsAbove(new SkillLevel(scale, from)) >= -1)
                && (to == null || level.stepsAbove(new SkillLevel(scale, to)) <= 0);
    }

    /** Whether somebody could fit in both; an open end goes on for ever. */
    public boolean overlaps(LevelRange other) {
        return scale == other.scale && reaches(other) && other.reaches(this);
    }

    private boolean reaches(LevelRange other) {
        return to == null || other.from == null
                || new SkillLevel(scale, to).stepsAbove(new SkillLevel(scale, other.from)) > 0;
    }

    /** Whether this range leads further up than the other one, on the same scale. */
    boolean leadsAbove(LevelRange other) {
        return scale == other.scale && to != null && other.to != null
                && new SkillLevel(scale, to).stepsAbove(new SkillLevel(scale, other.to)) > 0;
    }
}
