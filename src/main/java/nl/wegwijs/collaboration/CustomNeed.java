package nl.wegwijs.collaboration;

import nl.wegwijs.library.SkillDomain;

/** What the talk with the partner made clear; the teacher is somebody of ours who can in that period. */
public record CustomNeed(SkillDomain domain, int expected, LevelGuess level, boolean teacherAvailable) {
}
