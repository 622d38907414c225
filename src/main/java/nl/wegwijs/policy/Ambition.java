package nl.wegwijs.policy;

import java.util.UUID;

/**
 * What we want to reach: the number of a figure as it is and as it must become, for whom (a code), and who
 * sees to it. The owner is a partner, null when it is us; counts are for a whole year.
 */
public record Ambition(String text, String targetGroup, String figure, int baseline, int target, UUID owner) {
}
